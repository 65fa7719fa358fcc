// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.offramp.hardware.DiagramElement;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** Places in layers from left to right, found by the Eclipse Layout Kernel. */
final class Arrangement {
    private static final double SPACING = 60;
    private static final int MARGIN = 40;

    private Arrangement() {}

    /** @param sizes of the figures as they are drawn */
    static Map<DiagramElement, Point> of(Platform platform, Map<DiagramElement, Dimension> sizes) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, SPACING);
        Map<DiagramElement, ElkNode> nodes = new HashMap<>();
        sizes.forEach((element, size) -> {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(size.width, size.height);
            nodes.put(element, node);
        });
        connect(platform, nodes);
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        Map<DiagramElement, Point> places = new LinkedHashMap<>();
        nodes.forEach((element, node) ->
                places.put(element, new Point((int) node.getX() + MARGIN, (int) node.getY() + MARGIN)));
        return places;
    }

    private static void connect(Platform platform, Map<DiagramElement, ElkNode> nodes) {
        for (Link link : platform.getLinks()) {
            edge(nodes.get(link.getFirst()), nodes.get(link.getSecond()));
        }
        for (Memory memory : platform.getMemories()) {
            for (Processor processor : memory.getProcessors()) {
                edge(nodes.get(memory), nodes.get(processor));
            }
        }
    }

    private static void edge(ElkNode from, ElkNode to) {
        if (from != null && to != null) {
            ElkGraphUtil.createSimpleEdge(from, to);
        }
    }
}
