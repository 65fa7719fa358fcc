// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;

final class FitTest {
    private static final List<Integer> ONE_EXIT = List.of(0);

    private static Part part(long weightBytes, long activationBytes) {
        PartCost cost = new PartCost(1, 1, weightBytes, activationBytes, List.of());
        PartCost unable = new PartCost(1, 1, weightBytes, activationBytes, List.of("Conv"));
        return new Part("part", 1, List.of(cost, cost, unable));
    }

    /** Two segments with 100 and 200 bytes of weights, a head with 10, on three processors; the last runs nothing. */
    private static CostTable costs(long weightBytes, long activationBytes, List<MemoryFigures> memories) {
        ProcessorFigures processor = new ProcessorFigures("core", 0, 0, 0, 0, weightBytes, activationBytes);
        return new CostTable(
                List.of(processor, processor, processor),
                List.of(part(100, 7), part(200, 8)),
                List.of(part(10, 9)),
                List.of(0),
                List.of(1L),
                List.of(),
                memories,
                0,
                List.of());
    }

    private static boolean fits(CostTable costs, Integer... processors) {
        return new Fit(costs).fits(ONE_EXIT, new Places(List.of(processors), List.of(processors[0])));
    }

    @Test
    void weightsOfAProcessorAddUpTheHeadsIncluded() {
        assertThat(fits(costs(310, 100, List.of()), 0, 0)).isTrue();
        assertThat(fits(costs(309, 100, List.of()), 0, 0)).isFalse();
        assertThat(fits(costs(200, 100, List.of()), 0, 1)).isTrue();
        assertThat(fits(costs(199, 100, List.of()), 0, 1)).isFalse();
    }

    @Test
    void ofActivationsTheLargestCounts() {
        assertThat(fits(costs(400, 9, List.of()), 0, 0)).isTrue();
        assertThat(fits(costs(400, 8, List.of()), 0, 0)).isFalse();
    }

    @Test
    void whatLiesInSharedMemoryAddsUp() {
        assertThat(fits(costs(400, 100, List.of(new MemoryFigures("flash", true, 310, List.of(0, 1)))), 0, 1))
                .isTrue();
        assertThat(fits(costs(400, 100, List.of(new MemoryFigures("flash", true, 309, List.of(0, 1)))), 0, 1))
                .isFalse();
    }

    @Test
    void aPartRunsOnlyWhereItsOperatorsAreSupported() {
        assertThat(fits(costs(400, 100, List.of()), 0, 2)).isFalse();
    }
}
