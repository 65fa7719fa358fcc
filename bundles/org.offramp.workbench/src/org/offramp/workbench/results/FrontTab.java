// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.workbench.results.Findings.NamedPlan;

/** Chart above, thresholds and table side by side below; all three show the same selected plan. */
final class FrontTab {
    private final Composite page;
    private final FrontChart chart;
    private final PlanTable table;
    private final ThresholdSliders sliders;

    /** @param moved told the plan with the thresholds that the sliders have */
    FrontTab(
            Composite parent,
            List<NamedPlan> plans,
            List<String> classifiers,
            Consumer<NamedPlan> selected,
            Consumer<Plan> moved) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Composite axes = new Composite(page, SWT.NONE);
        SashForm sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        chart = new FrontChart(sash, selected);
        axes(axes);
        SashForm below = new SashForm(sash, SWT.HORIZONTAL);
        sliders = new ThresholdSliders(below, classifiers, moved);
        table = new PlanTable(below, classifiers, selected);
        below.setWeights(54, 46);
        sash.setWeights(62, 38);
        chart.show(plans);
        table.show(plans);
    }

    Composite control() {
        return page;
    }

    FrontChart chart() {
        return chart;
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
    }

    private static Combo axis(Composite bar, Axis first) {
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(Arrays.stream(Axis.values()).map(Axis::title).toArray(String[]::new));
        combo.select(first.ordinal());
        return combo;
    }

    void select(NamedPlan plan) {
        chart.select(plan);
        table.select(plan);
        sliders.show(plan.rated());
    }

    /** Where the selected plan is with other thresholds. */
    void moved(PlanFigures now) {
        sliders.figures(now);
        chart.moved(now);
    }
}
