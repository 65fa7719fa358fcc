// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;

/** A slider for the threshold of each exit, and beside it who leaves there. */
final class ThresholdSliders {
    private static final int STEPS = 1000;
    private static final int WIDTH = 130;
    private static final int COLUMNS = 4;

    private record Row(Label value, Label words) {}

    private final Composite area;
    private final List<String> classifiers;
    private final Consumer<Plan> moved;
    private final List<Row> rows = new ArrayList<>();
    private final List<Double> thresholds = new ArrayList<>();

    ThresholdSliders(Composite parent, List<String> classifiers, Consumer<Plan> moved) {
        this.classifiers = classifiers;
        this.moved = moved;
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).spacing(8, 2).applyTo(area);
    }

    Composite control() {
        return area;
    }

    void show(RatedPlan rated) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        rows.clear();
        thresholds.clear();
        Plan plan = rated.plan();
        thresholds.addAll(plan.thresholds());
        for (int exit = 0; exit < plan.heads().size(); exit++) {
            slider(plan, exit);
        }
        label("at the end").setToolTipText(classifiers.get(classifiers.size() - 1));
        label("");
        rows.add(new Row(label(""), words()));
        figures(rated.figures());
        area.requestLayout();
        area.layout(true, true);
    }

    private void slider(Plan plan, int exit) {
        label("exit " + (exit + 1)).setToolTipText(classifiers.get(plan.heads().get(exit)));
        Scale scale = new Scale(area, SWT.HORIZONTAL);
        scale.setMaximum(STEPS);
        scale.setIncrement(1);
        scale.setPageIncrement(STEPS / 50);
        scale.setSelection((int) Math.round(STEPS * plan.thresholds().get(exit)));
        scale.setToolTipText("A sample leaves here when its confidence is at least this");
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(scale);
        rows.add(new Row(label(value(plan.thresholds().get(exit))), words()));
        scale.addListener(SWT.Selection, event -> move(plan, exit, scale.getSelection()));
    }

    private void move(Plan plan, int exit, int step) {
        double threshold = (double) step / STEPS;
        thresholds.set(exit, threshold);
        rows.get(exit).value().setText(value(threshold));
        moved.accept(plan.withThresholds(List.copyOf(thresholds)));
    }

    /** What the cascade does with the thresholds as they are. */
    void figures(PlanFigures figures) {
        for (int exit = 0; exit < rows.size(); exit++) {
            double rate = figures.exitRates().get(exit);
            double accuracy = figures.exitAccuracies().get(exit);
            rows.get(exit)
                    .words()
                    .setText(String.format(Locale.ROOT, "%.1f %% leave here", 100 * rate)
                            + (Double.isNaN(accuracy)
                                    ? ""
                                    : String.format(Locale.ROOT, ", %.1f %% right", 100 * accuracy)));
        }
    }

    private static String value(double threshold) {
        return String.format(Locale.ROOT, "≥ %.3f", threshold);
    }

    private Label label(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
        return label;
    }

    private Label words() {
        Label label = label("");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(label);
        return label;
    }
}
