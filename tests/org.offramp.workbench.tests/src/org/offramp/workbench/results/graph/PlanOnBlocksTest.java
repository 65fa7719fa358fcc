// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;

class PlanOnBlocksTest {
    private static final PlanFigures FIGURES =
            new PlanFigures(0.9, 0.01, 0, 1, 1, 1, 1, List.of(0.25, 0.0, 0.75), List.of(0.5, Double.NaN, 1.0));

    private final List<Block> blocks = Blocks.of(Residual.NETWORK, List.of("a", "b", "d"));
    private final Plan plan = new Plan(List.of(0, 2), List.of(0.5, 0.75), List.of(1, 0, 1));
    private final PlanOnBlocks laid = PlanOnBlocks.of(plan, FIGURES, blocks, List.of("a", "a", "d"));

    @Test
    void segmentsEndBehindTheBlocksOfTheirExits() {
        assertThat(IntStream.range(0, blocks.size()).map(laid::segment)).containsExactly(0, 1, 1, 2);
        assertThat(IntStream.range(0, blocks.size()).map(laid::processor)).containsExactly(1, 0, 0, 1);
    }

    @Test
    void exitsSitBehindTheBlockOfTheirAttachPoint() {
        assertThat(IntStream.range(0, blocks.size()).mapToObj(laid::exitsAt))
                .containsExactly(List.of(0), List.of(), List.of(1), List.of());
    }

    @Test
    void saysWhatAnExitDoes() {
        assertThat(laid.words(0)).containsExactly("confidence ≥ 0.500", "25.0 % leave here", "50.0 % of them right");
        assertThat(laid.words(1)).containsExactly("confidence ≥ 0.750", "0.0 % leave here", "no sample");
        assertThat(laid.words(2)).containsExactly("75.0 % leave here", "100.0 % of them right");
    }
}
