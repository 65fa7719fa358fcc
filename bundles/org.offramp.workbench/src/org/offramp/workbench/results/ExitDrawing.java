// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.offramp.api.search.PlanFigures;

/**
 * Where samples leave, and how many of those are right: two bars for each exit. What was found on test samples stands
 * beside the calibration samples', as a frame.
 */
record ExitDrawing(PlanFigures calibration, Optional<PlanFigures> test, Palette palette, int width, int height) {
    private static final int LEFT = 52;
    private static final int RIGHT = 20;
    private static final int TOP = 40;
    private static final int BOTTOM = 34;
    private static final int STEPS = 5;
    private static final double LARGEST_BAR = 46;
    private static final double BARS_AND_GAPS = 6;

    void draw(Pen pen) {
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            pen.line(LEFT, y(share), width - RIGHT, y(share), palette.grid(), false);
            pen.text(LEFT - 6, y(share), String.format(Locale.ROOT, "%.0f %%", 100 * share), palette.soft(), 1);
        }
        int exits = calibration.exitRates().size();
        for (int exit = 0; exit < exits; exit++) {
            exit(pen, exit, (double) (width - LEFT - RIGHT) / exits);
        }
        legend(pen);
    }

    private void exit(Pen pen, int exit, double room) {
        double bar = Math.min(LARGEST_BAR, room / BARS_AND_GAPS);
        double middle = LEFT + (exit + 0.5) * room;
        bar(pen, middle - 2 * bar, bar, calibration.exitRates().get(exit), palette.front(), true);
        bar(pen, middle + 0.2 * bar, bar, calibration.exitAccuracies().get(exit), palette.moved(), true);
        test.ifPresent(figures -> {
            bar(pen, middle - bar, bar * 0.8, figures.exitRates().get(exit), palette.front(), false);
            bar(pen, middle + 1.2 * bar, bar * 0.8, figures.exitAccuracies().get(exit), palette.moved(), false);
        });
        boolean last = exit == calibration.exitRates().size() - 1;
        pen.text(middle, height - BOTTOM + 14, last ? "the end" : "exit " + (exit + 1), palette.ink(), 0.5);
    }

    private void bar(Pen pen, double x, double bar, double share, RGB colour, boolean filled) {
        if (Double.isNaN(share)) {
            return;
        }
        pen.box(x, y(share), bar, y(0) - y(share), colour, filled);
        if (filled) {
            pen.text(x + bar / 2, y(share) - 9, String.format(Locale.ROOT, "%.1f", 100 * share), palette.ink(), 0.5);
        }
    }

    private void legend(Pen pen) {
        pen.box(LEFT, 8, 12, 12, palette.front(), true);
        pen.text(LEFT + 18, 14, "of all samples leave here", palette.soft(), 0);
        pen.box(LEFT + 200, 8, 12, 12, palette.moved(), true);
        pen.text(LEFT + 218, 14, "of those are right", palette.soft(), 0);
        if (test.isPresent()) {
            pen.box(LEFT + 360, 8, 12, 12, palette.soft(), false);
            pen.text(LEFT + 378, 14, "on the test samples", palette.soft(), 0);
        }
    }

    private double y(double share) {
        return height - BOTTOM - share * (height - TOP - BOTTOM);
    }
}
