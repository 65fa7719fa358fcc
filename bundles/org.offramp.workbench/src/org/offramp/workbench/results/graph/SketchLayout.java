// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.WrappingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places a sketch in layers by the Eclipse Layout Kernel, a long chain in several rows. Needs no display. */
final class SketchLayout {
    private static final double SPACING = 22;
    /** Without it, rows end long before the width is used. */
    private static final double WIDER = 1.6;

    private static final double INNER_TOP = 28;
    private static final double INNER_MARGIN = 12;

    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private SketchLayout() {}

    /** @param aspectRatio width by height that the whole should have about */
    static Sketch.Layout of(Sketch sketch, double aspectRatio) {
        return new SketchLayout().place(sketch, aspectRatio);
    }

    private Sketch.Layout place(Sketch sketch, double aspectRatio) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = ElkGraphUtil.createGraph();
        layered(root, Direction.RIGHT);
        root.setProperty(CoreOptions.ASPECT_RATIO, aspectRatio);
        root.setProperty(LayeredOptions.WRAPPING_STRATEGY, WrappingStrategy.MULTI_EDGE);
        root.setProperty(LayeredOptions.WRAPPING_CORRECTION_FACTOR, WIDER);
        add(root, sketch.boxes(), sketch.wires());
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        Map<String, Rectangle> places = new HashMap<>();
        nodes.forEach((id, node) -> places.put(id, place(node)));
        return new Sketch.Layout(
                places, edges.stream().map(SketchLayout::points).toList());
    }

    private static void layered(ElkNode graph, Direction direction) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, direction);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, SPACING);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, SPACING);
    }

    private void add(ElkNode parent, List<Sketch.Box> boxes, List<Sketch.Wire> wires) {
        for (Sketch.Box box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(parent);
            nodes.put(box.id(), node);
            node.setDimensions(box.size().width, box.size().height);
            if (!box.inner().isEmpty()) {
                layered(node, Direction.DOWN);
                node.setProperty(
                        CoreOptions.PADDING, new ElkPadding(INNER_TOP, INNER_MARGIN, INNER_MARGIN, INNER_MARGIN));
                add(node, box.inner(), box.wires());
            }
        }
        for (Sketch.Wire wire : wires) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(wire.from()), nodes.get(wire.to())));
        }
    }

    private static Rectangle place(ElkNode node) {
        double x = node.getX();
        double y = node.getY();
        for (ElkNode at = node.getParent(); at != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        return new Rectangle(round(x), round(y), round(node.getWidth()), round(node.getHeight()));
    }

    private static PointList points(ElkEdge edge) {
        Rectangle in = place(edge.getContainingNode());
        PointList points = new PointList();
        for (ElkEdgeSection section : edge.getSections()) {
            points.addPoint(in.x + round(section.getStartX()), in.y + round(section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.addPoint(in.x + round(bend.getX()), in.y + round(bend.getY()));
            }
            points.addPoint(in.x + round(section.getEndX()), in.y + round(section.getEndY()));
        }
        return points;
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
