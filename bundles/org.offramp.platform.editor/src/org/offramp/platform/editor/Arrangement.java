// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places in layers from left to right, found by the Eclipse Layout Kernel. */
final class Arrangement {
    private static final double SPACING = 60;
    private static final double ROOM_FOR_A_LABEL = 140;
    private static final int MARGIN = 40;

    private Arrangement() {}

    /**
     * Where boxes go. Takes seconds for large diagrams, and needs nothing of the display.
     *
     * @param boxes the size of each
     * @param lines between boxes, by their places in the list
     */
    static List<Point> of(List<Dimension> boxes, List<Line> lines) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, SPACING);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, ROOM_FOR_A_LABEL);
        List<ElkNode> nodes = new ArrayList<>();
        for (Dimension size : boxes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(size.width, size.height);
            nodes.add(node);
        }
        lines.forEach(line -> ElkGraphUtil.createSimpleEdge(nodes.get(line.from()), nodes.get(line.to())));
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return nodes.stream()
                .map(node -> new Point((int) node.getX() + MARGIN, (int) node.getY() + MARGIN))
                .toList();
    }

    /** From one box to another. */
    record Line(int from, int to) {}
}
