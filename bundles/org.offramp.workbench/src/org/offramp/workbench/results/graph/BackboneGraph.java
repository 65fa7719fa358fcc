// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Composite;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.workbench.results.canvas.ZoomCanvas;

/** The backbone on a sheet, with a plan's exits; blocks are opened and folded, layers marked. */
final class BackboneGraph {
    private final DividedBackbone backbone;
    private final ZoomCanvas canvas;
    private final GraphSheet sheet;
    private final Set<Integer> open = new TreeSet<>();
    private final BlockChoice choice = new BlockChoice(this);
    private Map<String, BoxFigure> figures = Map.of();
    private Optional<PlanOnBlocks> plan = Optional.empty();
    private Set<String> found = Set.of();
    private Optional<String> wanted = Optional.empty();

    BackboneGraph(Composite parent, DividedBackbone backbone) {
        this.backbone = backbone;
        canvas = new ZoomCanvas(parent);
        sheet = new GraphSheet(canvas, backbone.processors());
        choice.install();
    }

    ZoomCanvas canvas() {
        return canvas;
    }

    List<Block> blocks() {
        return backbone.blocks();
    }

    /** By id; see {@link GraphDrawing}. */
    Map<String, BoxFigure> figures() {
        return figures;
    }

    void show(Plan shown, PlanFigures of) {
        plan = Optional.of(PlanOnBlocks.of(shown, of, blocks(), backbone.attachPoints()));
        draw();
    }

    void foldAll() {
        open.clear();
        draw();
    }

    void openAll() {
        IntStream.range(0, blocks().size()).forEach(open::add);
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

    private void draw() {
        plan.ifPresent(shown ->
                sheet.draw(new GraphDrawing(blocks(), shown, Set.copyOf(open), backbone.input()), this::placed));
    }

    private void placed(Map<String, BoxFigure> those) {
        figures = those;
        figures.forEach((id, figure) -> figure.found(found.contains(id)));
        choice.show();
        wanted.map(figures::get).ifPresent(figure -> canvas.reveal(figure.getBounds()));
        wanted = Optional.empty();
    }
}
