// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.workbench.results.canvas.Legend;
import org.offramp.workbench.results.canvas.ZoomCanvas;

/** The backbone on a sheet, with a plan's exits; blocks are opened and folded. The layout is found in the background. */
final class BackboneGraph {
    private static final double USUAL_ASPECT_RATIO = 2;
    /** Where the layout begins, too. */
    private static final int LEFT = 12;

    private final ZoomCanvas canvas;
    private final List<Block> blocks;
    private final List<String> attachPoints;
    private final List<String> processors;
    private final Input input;
    private final Set<Integer> open = new TreeSet<>();
    private final BlockChoice choice = new BlockChoice(this);
    private Map<String, BoxFigure> figures = Map.of();
    private Optional<PlanOnBlocks> plan = Optional.empty();
    private Set<String> found = Set.of();
    private Optional<String> wanted = Optional.empty();
    private int version;

    /**
     * @param attachPoints for each head of the cost table, its tensor
     * @param processors names, in the order of the cost table
     */
    BackboneGraph(Composite parent, Network backbone, List<String> attachPoints, List<String> processors) {
        this.attachPoints = attachPoints;
        this.processors = processors;
        blocks = Blocks.of(backbone, attachPoints);
        input = backbone.inputs().get(0);
        canvas = new ZoomCanvas(parent);
        choice.install();
    }

    ZoomCanvas canvas() {
        return canvas;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** By id; see {@link GraphDrawing}. */
    Map<String, BoxFigure> figures() {
        return figures;
    }

    void show(Plan shown, PlanFigures of) {
        plan = Optional.of(PlanOnBlocks.of(shown, of, blocks, attachPoints));
        draw();
    }

    void foldAll() {
        open.clear();
        draw();
    }

    void openAll() {
        IntStream.range(0, blocks.size()).forEach(open::add);
        draw();
    }

    /** Opens a block, or folds it. */
    void toggle(int block) {
        if (!open.remove(block)) {
            open.add(block);
        }
        wanted = Optional.of(GraphDrawing.id(block));
        draw();
    }

    /** Marks layers, or the folded blocks that hold them. */
    void mark(List<LayerSearch.Hit> hits) {
        found = hits.stream()
                .map(hit -> open.contains(hit.block())
                        ? GraphDrawing.id(hit.block(), hit.layer())
                        : GraphDrawing.id(hit.block()))
                .collect(Collectors.toSet());
        figures.forEach((id, figure) -> figure.found(found.contains(id)));
    }

    /** Opens the block of a layer, marks the layer and brings it into sight. */
    void reveal(LayerSearch.Hit hit) {
        open.add(hit.block());
        String id = GraphDrawing.id(hit.block(), hit.layer());
        found = Set.of(id);
        wanted = Optional.of(id);
        draw();
    }

    /** Sizes here, the layout in the background, the places here again; only the newest drawing counts. */
    private void draw() {
        if (plan.isEmpty()) {
            return;
        }
        GraphDrawing drawing = new GraphDrawing(blocks, plan.get(), Set.copyOf(open), input);
        Sketch sketch = drawing.sketch();
        double aspectRatio = aspectRatio();
        int mine = ++version;
        Job.createSystem("Laying out the backbone", (ICoreRunnable) monitor -> {
                    Sketch.Layout layout = SketchLayout.of(sketch, aspectRatio);
                    onDisplay(mine, () -> place(drawing, layout));
                })
                .schedule();
    }

    private double aspectRatio() {
        org.eclipse.swt.graphics.Rectangle window = canvas.control().getClientArea();
        return window.height > 0 ? Math.max(1, (double) window.width / window.height) : USUAL_ASPECT_RATIO;
    }

    private void onDisplay(int drawn, Runnable work) {
        if (!canvas.control().isDisposed()) {
            canvas.control().getDisplay().asyncExec(() -> {
                if (!canvas.control().isDisposed() && drawn == version) {
                    work.run();
                }
            });
        }
    }

    private void place(GraphDrawing drawing, Sketch.Layout layout) {
        Figure sheet = canvas.sheet();
        sheet.removeAll();
        figures = drawing.figures();
        Legend legend = new Legend(processors);
        int top = legend.getPreferredSize().height + Legend.GAP;
        sheet.add(legend, new Rectangle(new Point(LEFT, 0), legend.getPreferredSize()));
        figures.forEach((id, figure) -> {
            figure.found(found.contains(id));
            sheet.add(figure, layout.boxes().get(id).getCopy().translate(0, top));
        });
        layout.wires().forEach(points -> {
            points.translate(0, top);
            WireFigure wire = new WireFigure(points);
            sheet.add(wire, wire.getBounds());
        });
        choice.show();
        canvas.fitIfAsked();
        wanted.map(figures::get).ifPresent(figure -> canvas.reveal(figure.getBounds()));
        wanted = Optional.empty();
    }
}
