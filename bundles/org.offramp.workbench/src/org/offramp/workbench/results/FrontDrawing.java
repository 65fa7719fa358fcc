// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.RGB;
import org.offramp.api.search.PlanFigures;
import org.offramp.workbench.results.Findings.NamedPlan;

/** The plans as points between two axes. */
record FrontDrawing(FrontContent content, Axis across, Axis up, Palette palette, int width, int height) {
    private static final int LEFT = 66;
    private static final int RIGHT = 22;
    private static final int TOP = 34;
    private static final int BOTTOM = 46;
    private static final int PIXELS_TO_TICK = 70;
    private static final double REACH = 14;

    void draw(Pen pen) {
        Ticks x = ticks(across, width - LEFT - RIGHT);
        Ticks y = ticks(up, height - TOP - BOTTOM);
        grid(pen, x, y);
        content.plans().stream()
                .sorted(Comparator.comparing(NamedPlan::kind).reversed())
                .forEach(plan -> dot(pen, plan, x, y));
        for (int run = 0; run < content.earlier().size(); run++) {
            earlier(pen, content.earlier().get(run), palette.earlier(run), x, y);
        }
        content.selected()
                .map(plan -> plan.rated().figures())
                .ifPresent(figures -> pen.dot(x(x, figures), y(y, figures), 9, palette.ink(), false));
        content.moved().ifPresent(figures -> pen.dot(x(x, figures), y(y, figures), 6, palette.moved(), true));
        new FrontLegend(content, palette).draw(pen, width - RIGHT);
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

    /** Smaller dots on top: where both runs found the same, both are seen. */
    private void earlier(Pen pen, EarlierRun run, RGB colour, Ticks x, Ticks y) {
        run.front().forEach(figures -> pen.dot(x(x, figures), y(y, figures), 2.5, colour, true));
        run.chosen().ifPresent(figures -> pen.dot(x(x, figures), y(y, figures), 6, colour, false));
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
        return content.plans().stream()
                .filter(plan -> distance(plan, ticksX, ticksY, x, y) < REACH)
                .min(Comparator.comparingDouble(plan -> distance(plan, ticksX, ticksY, x, y)));
    }

    /** The plan of an earlier run that is drawn nearest to a place, if it is near, in words. */
    Optional<String> earlierAt(double x, double y) {
        Ticks ticksX = ticks(across, width - LEFT - RIGHT);
        Ticks ticksY = ticks(up, height - TOP - BOTTOM);
        return content.earlier().stream()
                .flatMap(run -> run.front().stream()
                        .filter(figures -> distance(figures, ticksX, ticksY, x, y) < REACH)
                        .min(Comparator.comparingDouble(figures -> distance(figures, ticksX, ticksY, x, y)))
                        .map(figures -> PlanText.of(run.name(), figures))
                        .stream())
                .findFirst();
    }

    private double distance(NamedPlan plan, Ticks ticksX, Ticks ticksY, double x, double y) {
        return distance(plan.rated().figures(), ticksX, ticksY, x, y);
    }

    private double distance(PlanFigures figures, Ticks ticksX, Ticks ticksY, double x, double y) {
        return Math.hypot(x(ticksX, figures) - x, y(ticksY, figures) - y);
    }

    private double x(Ticks ticks, PlanFigures figures) {
        return LEFT + ticks.share(across.of(figures)) * (width - LEFT - RIGHT);
    }

    private double y(Ticks ticks, PlanFigures figures) {
        return height - BOTTOM - ticks.share(up.of(figures)) * (height - TOP - BOTTOM);
    }

    private Ticks ticks(Axis axis, int pixels) {
        double least = values(axis).min(Comparator.naturalOrder()).orElse(0.0);
        double largest = values(axis).max(Comparator.naturalOrder()).orElse(1.0);
        return Ticks.of(least, largest, Math.max(2, pixels / PIXELS_TO_TICK));
    }

    private Stream<Double> values(Axis axis) {
        return content.all().map(axis::of);
    }
}
