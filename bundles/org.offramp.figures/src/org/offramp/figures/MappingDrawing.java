// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.List;
import java.util.Locale;
import org.offramp.figures.MappingDiagram.Step;

/** Draws a {@link MappingDiagram}. */
final class MappingDrawing {
    private static final double MARGIN = 10;
    private static final double CHIP = 190;
    private static final double NARROW_GAP = 34;
    private static final double WIDE_GAP = 118;
    private static final double LINE = 17;
    private static final double TITLE = 30;
    private static final double EMPTY = 44;
    private static final double LEAVING = 34;

    private final MappingDiagram diagram;
    private final Canvas canvas = new Canvas();
    private final double segmentHeight;
    private final double classifierHeight;

    MappingDrawing(MappingDiagram diagram) {
        this.diagram = diagram;
        segmentHeight = 14
                + LINE
                        * diagram.steps().stream()
                                .mapToInt(step -> step.segment().size())
                                .max()
                                .orElse(0);
        classifierHeight = 14
                + LINE
                        * diagram.steps().stream()
                                .mapToInt(step -> step.classifier().size())
                                .max()
                                .orElse(0);
    }

    String svg() {
        double width =
                Math.max(720, diagram.steps().isEmpty() ? 0 : x(diagram.steps().size() - 1) + CHIP + 24);
        for (int lane = 0; lane < diagram.processors().size(); lane++) {
            double top = top(lane);
            canvas.box(MARGIN, top, width - 2 * MARGIN, laneHeight(lane), 8, "fig-lane");
            boolean idle = !isUsed(lane);
            canvas.text(
                    MARGIN + 12,
                    top + 21,
                    idle ? "fig-soft" : "fig-strong",
                    diagram.processors().get(lane) + (idle ? " (not used)" : ""),
                    width - 4 * MARGIN);
        }
        for (int i = 0; i < diagram.steps().size(); i++) {
            arrowTo(i);
            step(i);
        }
        return canvas.svg(diagram.description(), width, top(diagram.processors().size()) - 2);
    }

    private void step(int index) {
        Step step = diagram.steps().get(index);
        double x = x(index);
        double y = chipTop(step.processor());
        chip(x, y, segmentHeight, step.segment(), 0);
        double second = chipTop(step.answering()) + segmentHeight + 22;
        double middle = x + 28;
        double bottom = second + classifierHeight;
        // Between lanes at the right, clear of their names.
        double across = step.processor() == step.answering() ? middle : x + CHIP - 28;
        if (second > y) {
            canvas.line(across, y + segmentHeight, across, second - 7, "fig-arrow");
            tip(across, second, 0, 1);
        } else {
            canvas.line(across, y, across, bottom + 7, "fig-arrow");
            tip(across, bottom, 0, -1);
        }
        chip(x, second, classifierHeight, step.classifier(), 2);
        canvas.line(middle, bottom, middle, bottom + 16, "fig-arrow");
        tip(middle, bottom + 23, 0, 1);
        canvas.text(middle + 14, bottom + 19, "fig-strong", step.left(), CHIP + NARROW_GAP - 50);
    }

    private void chip(double x, double y, double height, List<String> lines, int colour) {
        canvas.box(x, y, CHIP, height, 6, "fig-chip fig-line" + colour);
        for (int i = 0; i < lines.size(); i++) {
            String kind = i == 0 ? "fig-strong" : "fig-small fig-soft";
            canvas.text(x + 10, y + 21 + i * LINE, kind, lines.get(i), CHIP - 20);
        }
    }

    private void arrowTo(int index) {
        double end = x(index);
        double target = chipTop(diagram.steps().get(index).processor()) + segmentHeight / 2;
        if (index == 0) {
            canvas.line(MARGIN + 12, target, end - 7, target, "fig-arrow");
            tip(end, target, 1, 0);
            return;
        }
        double start = x(index - 1) + CHIP;
        double source = chipTop(diagram.steps().get(index - 1).processor()) + segmentHeight / 2;
        double turn = end - 16;
        String path = String.format(
                Locale.ROOT,
                "M%.1f %.1fH%.1fV%.1fH%.1f",
                start,
                source,
                source == target ? end - 7 : turn,
                target,
                end - 7);
        canvas.body().leaf("path", "d", path, "class", "fig-arrow").line();
        tip(end, target, 1, 0);
        List<String> handover = diagram.steps().get(index).handover();
        for (int i = 0; i < handover.size(); i++) {
            canvas.text(turn - 8, source + 18 + i * 16, "fig-small fig-end", handover.get(i), turn - start - 14);
        }
    }

    /** An arrow's tip that ends at a point. */
    private void tip(double x, double y, int across, int down) {
        String path = String.format(
                Locale.ROOT,
                "M%.1f %.1fL%.1f %.1fL%.1f %.1fZ",
                x,
                y,
                x - 9 * across - 5 * down,
                y - 9 * down - 5 * across,
                x - 9 * across + 5 * down,
                y - 9 * down + 5 * across);
        canvas.body().leaf("path", "d", path, "class", "fig-tip").line();
    }

    private boolean isUsed(int lane) {
        return diagram.steps().stream().anyMatch(step -> step.processor() == lane || step.answering() == lane);
    }

    private double laneHeight(int lane) {
        return isUsed(lane) ? TITLE + 4 + segmentHeight + 22 + classifierHeight + LEAVING : EMPTY - 10;
    }

    private double top(int lane) {
        double top = MARGIN;
        for (int i = 0; i < lane; i++) {
            top += laneHeight(i) + 12;
        }
        return top;
    }

    private double chipTop(int lane) {
        return top(lane) + TITLE + 4;
    }

    private double x(int step) {
        double x = MARGIN + 48;
        for (int i = 1; i <= step; i++) {
            x += CHIP + (diagram.steps().get(i).handover().isEmpty() ? NARROW_GAP : WIDE_GAP);
        }
        return x;
    }
}
