// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.offramp.api.search.PlanFigures;
import org.offramp.workbench.results.Findings.NamedPlan;

/**
 * The plans as points between two axes.
 *
 * @param moved what the sliders give at the moment
 */
record FrontDrawing(
        List<NamedPlan> plans,
        Axis across,
        Axis up,
        Palette palette,
        int width,
        int height,
        Optional<NamedPlan> selected,
        Optional<PlanFigures> moved) {
    private static final int LEFT = 66;
    private static final int RIGHT = 22;
    private static final int TOP = 34;
    private static final int BOTTOM = 46;
    private static final int PIXELS_TO_TICK = 70;
    private static final double REACH = 14;

    /** Colours that are told apart on light and on dark paper. */
    record Palette(RGB paper, RGB ink, RGB soft, RGB grid, RGB front, RGB chosen, RGB baseline, RGB moved) {
        static Palette on(RGB paper) {
            boolean dark = paper.red + paper.green + paper.blue < 384;
            return dark
                    ? new Palette(
                            paper,
                            new RGB(230, 237, 243),
                            new RGB(169, 179, 191),
                            new RGB(70, 76, 84),
                            new RGB(86, 180, 233),
                            new RGB(255, 146, 72),
                            new RGB(154, 164, 178),
                            new RGB(45, 199, 154))
                    : new Palette(
                            paper,
                            new RGB(31, 35, 40),
                            new RGB(89, 99, 110),
                            new RGB(216, 222, 228),
                            new RGB(0, 114, 178),
                            new RGB(198, 90, 0),
                            new RGB(107, 114, 128),
                            new RGB(0, 128, 94));
        }
    }

    void draw(Pen pen) {
        Ticks x = ticks(across, width - LEFT - RIGHT);
        Ticks y = ticks(up, height - TOP - BOTTOM);
        grid(pen, x, y);
        plans.stream().sorted(Comparator.comparing(NamedPlan::kind).reversed()).forEach(plan -> dot(pen, plan, x, y));
        selected.ifPresent(
                plan -> pen.dot(x(x, plan.rated().figures()), y(y, plan.rated().figures()), 9, palette.ink(), false));
        moved.ifPresent(figures -> pen.dot(x(x, figures), y(y, figures), 6, palette.moved(), true));
        legend(pen);
    }

    private void grid(Pen pen, Ticks x, Ticks y) {
        for (double value : x.values()) {
            double at = LEFT + x.share(value) * (width - LEFT - RIGHT);
            pen.line(at, TOP, at, height - BOTTOM, palette.grid(), false);
            pen.text(at, height - BOTTOM + 12, x.label(value), palette.soft(), 0.5);
        }
        for (double value : y.values()) {
            double at = height - BOTTOM - y.share(value) * (height - TOP - BOTTOM);
            pen.line(LEFT, at, width - RIGHT, at, palette.grid(), false);
            pen.text(LEFT - 6, at, y.label(value), palette.soft(), 1);
        }
        pen.text(LEFT + (width - LEFT - RIGHT) / 2.0, height - 13, across.title(), palette.ink(), 0.5);
        pen.text(8, 14, up.title(), palette.ink(), 0);
    }

    private void legend(Pen pen) {
        double x = width - RIGHT - 300;
        x = entry(pen, x, "chosen", palette.chosen(), true, 62);
        x = entry(pen, x, "front", palette.front(), true, 52);
        x = entry(pen, x, "baseline", palette.baseline(), false, 70);
        if (moved.isPresent()) {
            entry(pen, x, "sliders", palette.moved(), true, 60);
        }
    }

    private double entry(Pen pen, double x, String text, RGB colour, boolean filled, int room) {
        pen.dot(x, 14, 4, colour, filled);
        pen.text(x + 9, 14, text, palette.soft(), 0);
        return x + room + 12;
    }

    private void dot(Pen pen, NamedPlan plan, Ticks x, Ticks y) {
        double atX = x(x, plan.rated().figures());
        double atY = y(y, plan.rated().figures());
        switch (plan.kind()) {
            case CHOSEN -> pen.dot(atX, atY, 6, palette.chosen(), true);
            case FRONT -> pen.dot(atX, atY, 4, palette.front(), true);
            case BASELINE -> pen.dot(atX, atY, 4, palette.baseline(), false);
        }
    }

    /** The plan that is drawn nearest to a place, if it is near. */
    Optional<NamedPlan> at(double x, double y) {
        Ticks ticksX = ticks(across, width - LEFT - RIGHT);
        Ticks ticksY = ticks(up, height - TOP - BOTTOM);
        return plans.stream()
                .filter(plan -> distance(plan, ticksX, ticksY, x, y) < REACH)
                .min(Comparator.comparingDouble(plan -> distance(plan, ticksX, ticksY, x, y)));
    }

    private double distance(NamedPlan plan, Ticks ticksX, Ticks ticksY, double x, double y) {
        return Math.hypot(
                x(ticksX, plan.rated().figures()) - x, y(ticksY, plan.rated().figures()) - y);
    }

    private double x(Ticks ticks, PlanFigures figures) {
        return LEFT + ticks.share(across.of(figures)) * (width - LEFT - RIGHT);
    }

    private double y(Ticks ticks, PlanFigures figures) {
        return height - BOTTOM - ticks.share(up.of(figures)) * (height - TOP - BOTTOM);
    }

    private Ticks ticks(Axis axis, int pixels) {
        double least = plans.stream()
                .mapToDouble(plan -> axis.of(plan.rated().figures()))
                .min()
                .orElse(0);
        double largest = plans.stream()
                .mapToDouble(plan -> axis.of(plan.rated().figures()))
                .max()
                .orElse(1);
        return Ticks.of(least, largest, Math.max(2, pixels / PIXELS_TO_TICK));
    }
}
