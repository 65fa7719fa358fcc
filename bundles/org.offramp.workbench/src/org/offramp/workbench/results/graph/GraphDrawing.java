// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.graphics.Color;
import org.offramp.graph.Input;
import org.offramp.graph.Node;
import org.offramp.platform.diagram.DiagramColours;
import org.offramp.workbench.results.canvas.ProcessorColours;
import org.offramp.workbench.results.graph.BoxFigure.Fold;
import org.offramp.workbench.results.graph.Sketch.Box;
import org.offramp.workbench.results.graph.Sketch.Wire;

/** Makes the boxes of the blocks, their layers and a plan's exits, and says what leads where. */
final class GraphDrawing {
    private static final int ROUND = 20;
    private static final int SQUARE = 6;

    private final List<Block> blocks;
    private final PlanOnBlocks plan;
    private final Set<Integer> open;
    private final Map<String, BoxFigure> figures = new LinkedHashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    /** For each block the tensor that it takes in. */
    private final List<String> entries = new ArrayList<>();

    /** @param open the blocks whose layers are shown */
    GraphDrawing(List<Block> blocks, PlanOnBlocks plan, Set<Integer> open, Input input) {
        this.blocks = blocks;
        this.plan = plan;
        this.open = open;
        entries.add(input.name());
        blocks.forEach(block -> entries.add(block.output()));
        String before = "input";
        String words = input.name() + " " + input.type().shape();
        box(before, figure(before, List.of(words), DiagramColours.PAPER, ROUND, Fold.NONE));
        for (int block = 0; block < blocks.size(); block++) {
            block(block);
            wires.add(new Wire(before, id(block)));
            for (int exit : plan.exitsAt(block)) {
                exit(exit, block);
            }
            before = id(block);
        }
        end(before);
    }

    static String id(int block) {
        return "block " + block;
    }

    static String id(int block, Node layer) {
        return id(block) + " " + layer.output();
    }

    static String exitId(int exit) {
        return "exit " + exit;
    }

    Sketch sketch() {
        return new Sketch(boxes, wires);
    }

    /** By id, what surrounds before what lies in it. */
    Map<String, BoxFigure> figures() {
        return figures;
    }

    private void block(int index) {
        Block block = blocks.get(index);
        int processor = plan.processor(index);
        if (open.contains(index)) {
            BoxFigure frame =
                    figure(id(index), List.of(block.output()), ProcessorColours.pale(processor), SQUARE, Fold.OPEN);
            OpenBlock inside = new OpenBlock(index, block, entries.get(index));
            boxes.add(new Box(
                    id(index), frame.room(), inside.boxes(ProcessorColours.of(processor), figures), inside.wires()));
        } else {
            List<String> lines = List.of(
                    block.output(),
                    block.layers().size() == 1
                            ? block.layers().get(0).operator().label()
                            : block.layers().size() + " layers",
                    String.format(Locale.ROOT, "%,d MACs", block.macs()),
                    block.shape());
            box(id(index), figure(id(index), lines, ProcessorColours.of(processor), SQUARE, Fold.FOLDED));
        }
    }

    private void exit(int exit, int block) {
        List<String> lines = new ArrayList<>(List.of("Exit " + (exit + 1)));
        lines.addAll(plan.words(exit));
        Color fill = ProcessorColours.of(plan.plan().headProcessors().get(exit));
        box(exitId(exit), figure(exitId(exit), lines, fill, ROUND, Fold.NONE));
        wires.add(new Wire(id(block), exitId(exit)));
    }

    private void end(String before) {
        int last = plan.plan().heads().size();
        List<String> lines = new ArrayList<>(List.of("Backbone's answer"));
        lines.addAll(plan.words(last));
        Color fill = ProcessorColours.of(plan.plan().processors().get(last));
        box(exitId(last), figure(exitId(last), lines, fill, ROUND, Fold.NONE));
        wires.add(new Wire(before, exitId(last)));
    }

    private BoxFigure figure(String id, List<String> lines, Color fill, int corner, Fold fold) {
        BoxFigure figure = new BoxFigure(lines, fill, corner, fold);
        figures.put(id, figure);
        return figure;
    }

    private void box(String id, BoxFigure figure) {
        boxes.add(Box.of(id, figure.room()));
    }
}
