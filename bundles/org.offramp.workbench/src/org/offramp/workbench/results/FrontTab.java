// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.search.Plan;
import org.offramp.ui.Turns;
import org.offramp.workbench.results.Findings.NamedPlan;

/** Chart above, thresholds and table side by side below; all three show the same selected plan. */
final class FrontTab implements ResultsTab {
    private final Composite page;
    private final FrontChart chart;
    private final SashForm below;
    /** What is made already, one after the other. */
    private final List<Consumer<Shown>> parts = new ArrayList<>();

    private Optional<Shown> shown = Optional.empty();

    /** @param moved told the plan with the thresholds that the sliders have */
    FrontTab(Composite parent, Consumer<NamedPlan> selected, Consumer<Plan> moved) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Composite axes = new Composite(page, SWT.NONE);
        SashForm sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        chart = new FrontChart(sash, selected);
        add(now -> chart.show(FrontContent.of(now)));
        below = new SashForm(sash, SWT.HORIZONTAL);
        sash.setWeights(62, 38);
        new Turns(page)
                .add(
                        () -> axes(axes),
                        () -> add(new ThresholdSliders(below, moved)::show),
                        () -> add(new PlanTable(below, selected)::show),
                        () -> below.setWeights(54, 46));
    }

    private void add(Consumer<Shown> part) {
        parts.add(part);
        shown.ifPresent(part);
        page.layout(true, true);
    }

    private void axes(Composite bar) {
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 3).applyTo(bar);
        Combo up = axis(bar, Axis.ACCURACY);
        Label over = new Label(bar, SWT.NONE);
        over.setText("over");
        Combo across = axis(bar, Axis.ENERGY);
        for (Combo each : List.of(up, across)) {
            each.addListener(
                    SWT.Selection,
                    event -> chart.axes(
                            Axis.values()[across.getSelectionIndex()], Axis.values()[up.getSelectionIndex()]));
        }
        bar.requestLayout();
    }

    private static Combo axis(Composite bar, Axis first) {
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(Arrays.stream(Axis.values()).map(Axis::title).toArray(String[]::new));
        combo.select(first.ordinal());
        return combo;
    }

    @Override
    public Composite control() {
        return page;
    }

    @Override
    public void show(Shown news) {
        shown = Optional.of(news);
        parts.forEach(part -> part.accept(news));
    }

    @Override
    public Optional<Picture> picture() {
        return Optional.of(chart.picture());
    }
}
