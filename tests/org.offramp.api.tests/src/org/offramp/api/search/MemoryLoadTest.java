// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;

final class MemoryLoadTest {
    /** Three segments and two heads on two processors, with weights of 1, 2, 4 and 8, 16 bytes. */
    private static final CostTable COSTS = new CostTable(
            List.of(processor("small"), processor("large")),
            List.of(part(1, 30), part(2, 20), part(4, 10)),
            List.of(part(8, 5), part(16, 40)),
            List.of(0, 1),
            List.of(1L, 1L),
            List.of(),
            0,
            List.of());

    private static ProcessorFigures processor(String name) {
        return new ProcessorFigures(name, 0, 0, 0, 0, 1000, 1000);
    }

    private static Part part(long weights, long activations) {
        PartCost cost = new PartCost(1, 1, weights, activations, List.of());
        return new Part("part", 1, List.of(cost, cost));
    }

    @Test
    void weightsAddUpAndOfActivationsTheLargestCounts() {
        MemoryLoad load = MemoryLoad.of(new Plan(List.of(0, 1), List.of(0.5, 0.5), List.of(0, 0, 1)), COSTS);
        assertThat(load.weightBytes(0)).isEqualTo(1 + 8 + 2 + 16);
        assertThat(load.activationBytes(0)).isEqualTo(40);
        assertThat(load.weightBytes(1)).isEqualTo(4);
        assertThat(load.activationBytes(1)).isEqualTo(10);
        assertThat(load.bytes(1)).isEqualTo(14);
        assertThat(load.bytes()).isEqualTo(27 + 40 + 14);
    }

    @Test
    void aHeadOnTheNextProcessorLiesThere() {
        MemoryLoad load = MemoryLoad.of(new Plan(List.of(1), List.of(0.5), List.of(0, 1), List.of(1), false), COSTS);
        assertThat(load.weightBytes(0)).isEqualTo(1 + 2);
        assertThat(load.activationBytes(0)).isEqualTo(30);
        assertThat(load.weightBytes(1)).isEqualTo(16 + 4);
        assertThat(load.activationBytes(1)).isEqualTo(40);
    }

    @Test
    void aProcessorWithoutASegmentKeepsNothing() {
        MemoryLoad load = MemoryLoad.of(new Plan(List.of(), List.of(), List.of(1)), COSTS);
        assertThat(load.bytes(0)).isZero();
        assertThat(load.bytes(1)).isEqualTo(7 + 30);
    }
}
