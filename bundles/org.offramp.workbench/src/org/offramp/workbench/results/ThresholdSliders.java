// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.search.Plan;
import org.offramp.workbench.results.Findings.NamedPlan;

/** A slider for the threshold of each exit, and beside it who leaves there; below it where there is no room beside. */
final class ThresholdSliders {
    private static final int WIDE = 500;

    private final ScrolledComposite scroll;
    private final Composite grid;
    private final Consumer<Plan> moved;
    private final List<SliderRow> rows = new ArrayList<>();
    private final List<Double> thresholds = new ArrayList<>();
    private final Label end;
    private final Label gap;
    private final Label endWords;
    private Optional<NamedPlan> plan = Optional.empty();
    private boolean isMoved;

    ThresholdSliders(Composite parent, Consumer<Plan> moved) {
        this.moved = moved;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        grid = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).spacing(8, 2).applyTo(grid);
        scroll.setContent(grid);
        end = new Label(grid, SWT.NONE);
        end.setText("at the end");
        gap = new Label(grid, SWT.NONE);
        endWords = new Label(grid, SWT.NONE);
        scroll.addListener(SWT.Resize, event -> arrange());
    }

    void show(Shown shown) {
        if (plan.filter(each -> each == shown.plan()).isEmpty()) {
            plan = Optional.of(shown.plan());
            sliders(shown.plan().rated().plan(), shown.findings().profile().classifiers());
        } else if (isMoved && shown.moved().isEmpty()) {
            reset(shown.plan().rated().plan(), shown.findings().profile().classifiers());
        }
        isMoved = shown.moved().isPresent();
        for (int exit = 0; exit < rows.size(); exit++) {
            rows.get(exit).show(shown.figures(), exit);
        }
        endWords.setText(SliderRow.words(shown.figures(), rows.size()));
    }

    private void sliders(Plan shown, List<String> classifiers) {
        int exits = shown.heads().size();
        while (rows.size() > exits) {
            rows.remove(rows.size() - 1).dispose();
        }
        while (rows.size() < exits) {
            int exit = rows.size();
            SliderRow row = new SliderRow(grid, threshold -> move(exit, threshold));
            row.placeAbove(end);
            rows.add(row);
        }
        end.setToolTipText(classifiers.get(classifiers.size() - 1));
        reset(shown, classifiers);
        arrange();
    }

    /** To the plan's own thresholds. */
    private void reset(Plan shown, List<String> classifiers) {
        thresholds.clear();
        thresholds.addAll(shown.thresholds());
        for (int exit = 0; exit < rows.size(); exit++) {
            rows.get(exit)
                    .show(
                            "exit " + (exit + 1),
                            classifiers.get(shown.heads().get(exit)),
                            shown.thresholds().get(exit));
        }
    }

    private void move(int exit, double threshold) {
        thresholds.set(exit, threshold);
        plan.ifPresent(each -> moved.accept(each.rated().plan().withThresholds(List.copyOf(thresholds))));
    }

    private void arrange() {
        boolean isNarrow = scroll.getClientArea().width < WIDE;
        ((GridLayout) grid.getLayout()).numColumns = isNarrow ? 3 : 4;
        rows.forEach(row -> row.arrange(isNarrow));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(gap);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(isNarrow ? 3 : 1, 1)
                .indent(isNarrow ? SliderRow.INDENT : 0, 0)
                .applyTo(endWords);
        grid.layout(true);
        scroll.setMinHeight(grid.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    }
}
