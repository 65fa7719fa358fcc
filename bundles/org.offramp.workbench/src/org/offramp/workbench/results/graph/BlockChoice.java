// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * Mouse and keys on the graph: a click chooses a block, one on its mark or two on the block open or fold it; the arrow
 * keys lead on to the next block and back, and Enter opens or folds.
 */
final class BlockChoice {
    private final BackboneGraph graph;
    private int chosen = -1;

    BlockChoice(BackboneGraph graph) {
        this.graph = graph;
    }

    void install() {
        graph.canvas().control().addListener(SWT.MouseDown, this::click);
        graph.canvas()
                .control()
                .addListener(
                        SWT.MouseDoubleClick,
                        event -> blockAt(event)
                                .filter(block -> !isMark(block, event))
                                .ifPresent(graph::toggle));
        graph.canvas().control().addListener(SWT.KeyDown, this::key);
    }

    /** Marks what is chosen. */
    void show() {
        graph.figures().forEach((id, figure) -> figure.chosen(id.equals(GraphDrawing.id(chosen))));
    }

    private void choose(int block) {
        chosen = Math.floorMod(block, graph.blocks().size());
        show();
    }

    private void click(Event event) {
        blockAt(event).ifPresent(block -> {
            choose(block);
            if (isMark(block, event)) {
                graph.toggle(block);
            }
        });
    }

    private boolean isMark(int block, Event event) {
        return figure(block).filter(figure -> figure.isMark(sheetPoint(event))).isPresent();
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> lead(chosen + 1);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> lead(chosen < 0 ? -1 : chosen - 1);
            case SWT.CR, SWT.KEYPAD_CR -> figure(chosen).ifPresent(figure -> graph.toggle(chosen));
            default -> event.doit = true;
        }
    }

    private void lead(int block) {
        choose(block);
        figure(chosen).ifPresent(figure -> graph.canvas().reveal(figure.getBounds()));
    }

    private Optional<BoxFigure> figure(int block) {
        return Optional.ofNullable(graph.figures().get(GraphDrawing.id(block)));
    }

    private Optional<Integer> blockAt(Event event) {
        Point at = sheetPoint(event);
        return IntStream.range(0, graph.blocks().size())
                .filter(block -> figure(block)
                        .filter(figure -> figure.getBounds().contains(at))
                        .isPresent())
                .boxed()
                .findFirst();
    }

    private Point sheetPoint(Event event) {
        Point point = new Point(event.x, event.y);
        graph.canvas().sheet().translateToRelative(point);
        return point;
    }
}
