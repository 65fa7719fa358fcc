// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.offramp.api.search.PlanFigures;

/** The threshold of one exit, and who leaves there: in a grid of four columns, or of three where it is narrow. */
final class SliderRow {
    private static final int STEPS = 1000;
    private static final int WIDTH = 130;
    static final int INDENT = 12;

    private final Label name;
    private final Scale scale;
    private final Label value;
    private final Label words;

    SliderRow(Composite grid, DoubleConsumer moved) {
        name = label(grid);
        scale = new Scale(grid, SWT.HORIZONTAL);
        scale.setMaximum(STEPS);
        scale.setIncrement(1);
        scale.setPageIncrement(STEPS / 50);
        scale.setToolTipText("A sample leaves here when its confidence is at least this");
        value = label(grid);
        words = label(grid);
        scale.addListener(SWT.Selection, event -> {
            double threshold = (double) scale.getSelection() / STEPS;
            value.setText(text(threshold));
            moved.accept(threshold);
        });
    }

    private static Label label(Composite grid) {
        Label label = new Label(grid, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
        return label;
    }

    private static String text(double threshold) {
        return String.format(Locale.ROOT, "≥ %.3f", threshold);
    }

    void show(String title, String classifier, double threshold) {
        name.setText(title);
        name.setToolTipText(classifier);
        scale.setSelection((int) Math.round(STEPS * threshold));
        value.setText(text(threshold));
    }

    /** What the exit does with the thresholds as they are. */
    void show(PlanFigures figures, int exit) {
        words.setText(words(figures, exit));
    }

    static String words(PlanFigures figures, int exit) {
        double accuracy = figures.exitAccuracies().get(exit);
        return String.format(
                        Locale.ROOT,
                        "%.1f %% leave here",
                        100 * figures.exitRates().get(exit))
                + (Double.isNaN(accuracy) ? "" : String.format(Locale.ROOT, ", %.1f %% right", 100 * accuracy));
    }

    /** @param isNarrow the words stand below the slider, which takes the room that there is */
    void arrange(boolean isNarrow) {
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(isNarrow, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(scale);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .span(isNarrow ? 3 : 1, 1)
                .indent(isNarrow ? INDENT : 0, 0)
                .applyTo(words);
    }

    void placeAbove(Control below) {
        Stream.of(name, scale, value, words).forEach(each -> each.moveAbove(below));
    }

    void dispose() {
        Stream.of(name, scale, value, words).forEach(Control::dispose);
    }
}
