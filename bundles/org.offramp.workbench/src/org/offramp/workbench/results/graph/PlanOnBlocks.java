// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;

/**
 * A plan laid over the blocks of its backbone.
 *
 * @param blockOfExit for each exit, the block behind which it sits
 */
record PlanOnBlocks(Plan plan, PlanFigures figures, List<Integer> blockOfExit) {
    /** @param attachPoints for each head of the cost table, its tensor */
    static PlanOnBlocks of(Plan plan, PlanFigures figures, List<Block> blocks, List<String> attachPoints) {
        List<String> outputs = blocks.stream().map(Block::output).toList();
        return new PlanOnBlocks(
                plan,
                figures,
                plan.heads().stream()
                        .map(head -> outputs.indexOf(attachPoints.get(head)))
                        .toList());
    }

    /** The segment that a block is a part of. */
    int segment(int block) {
        return (int) blockOfExit.stream().filter(end -> end < block).count();
    }

    /** On which a block runs. */
    int processor(int block) {
        return plan.processors().get(segment(block));
    }

    /** Exits behind a block. */
    List<Integer> exitsAt(int block) {
        return IntStream.range(0, blockOfExit.size())
                .filter(exit -> blockOfExit.get(exit) == block)
                .boxed()
                .toList();
    }

    /** What an exit does: threshold, who leaves, how many of them are right. */
    List<String> words(int exit) {
        List<String> lines = new ArrayList<>();
        if (exit < plan.heads().size()) {
            lines.add(String.format(
                    Locale.ROOT, "confidence ≥ %.3f", plan.thresholds().get(exit)));
        }
        lines.add(String.format(
                Locale.ROOT, "%.1f %% leave here", 100 * figures.exitRates().get(exit)));
        double accuracy = figures.exitAccuracies().get(exit);
        lines.add(
                Double.isNaN(accuracy)
                        ? "no sample"
                        : String.format(Locale.ROOT, "%.1f %% of them right", 100 * accuracy));
        return lines;
    }
}
