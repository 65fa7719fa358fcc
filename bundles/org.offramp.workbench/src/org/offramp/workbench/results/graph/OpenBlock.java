// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.graphics.Color;
import org.offramp.graph.Node;
import org.offramp.platform.diagram.DiagramColours;
import org.offramp.workbench.results.graph.BoxFigure.Fold;
import org.offramp.workbench.results.graph.Sketch.Box;
import org.offramp.workbench.results.graph.Sketch.Wire;

/**
 * What lies in a block that is open: what comes in, and its layers.
 *
 * @param entry the tensor that the block takes in
 */
record OpenBlock(int index, Block block, String entry) {
    private static final int ROUND = 20;
    private static final int SQUARE = 6;

    private String entryId() {
        return "into " + index;
    }

    /**
     * Makes the boxes.
     *
     * @param figures takes them in, too, by id
     */
    List<Box> boxes(Color fill, Map<String, BoxFigure> figures) {
        List<Box> boxes = new ArrayList<>();
        BoxFigure in = new BoxFigure(List.of("in"), DiagramColours.PAPER, ROUND, Fold.NONE);
        figures.put(entryId(), in);
        boxes.add(Box.of(entryId(), in.room()));
        for (Node layer : block.layers()) {
            String id = GraphDrawing.id(index, layer);
            List<String> lines = List.of(layer.operator().label(), layer.output());
            BoxFigure figure = new BoxFigure(lines, fill, SQUARE, Fold.NONE);
            figures.put(id, figure);
            boxes.add(Box.of(id, figure.room()));
        }
        return boxes;
    }

    List<Wire> wires() {
        Set<String> here = new HashSet<>();
        List<Wire> wires = new ArrayList<>();
        for (Node layer : block.layers()) {
            for (String tensor : layer.inputs().stream().distinct().toList()) {
                if (here.contains(tensor)) {
                    wires.add(new Wire(GraphDrawing.id(index) + " " + tensor, GraphDrawing.id(index, layer)));
                } else if (entry.equals(tensor)) {
                    wires.add(new Wire(entryId(), GraphDrawing.id(index, layer)));
                }
            }
            here.add(layer.output());
        }
        return wires;
    }
}
