// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;

class CostBoundTest {
    private static final int PROCESSORS = 2;

    @Test
    void isTheCheapestWayToAnAnswer() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            CostTable costs = costs(random);
            assertThat(CostBound.of(costs).seconds()).isCloseTo(cheapest(costs, false), within(1e-12));
            assertThat(CostBound.of(costs).joules()).isCloseTo(cheapest(costs, true), within(1e-12));
        }
    }

    @Test
    void aPartThatCannotRunSomewhereIsNoWay() {
        Part quick = new Part("", 1, List.of(new PartCost(0.1, 1, 0, 0, List.of("Gelu")), cost(0.5)));
        CostTable costs = new CostTable(
                List.of(processor(), processor()),
                List.of(quick),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
        assertThat(CostBound.of(costs).seconds()).isEqualTo(0.5);
    }

    /** Tries all ways: each exit or none, and for each part both processors. */
    private static double cheapest(CostTable costs, boolean energy) {
        double best = Double.POSITIVE_INFINITY;
        for (int exit = 0; exit <= costs.heads().size(); exit++) {
            List<Part> parts = new ArrayList<>(
                    exit == costs.heads().size()
                            ? costs.segments()
                            : costs.segments().subList(0, costs.pointOfHead().get(exit) + 1));
            if (exit < costs.heads().size()) {
                parts.add(costs.heads().get(exit));
            }
            for (int way = 0; way < 1 << parts.size(); way++) {
                double sum = 0;
                for (int part = 0; part < parts.size(); part++) {
                    PartCost cost = parts.get(part).byProcessor().get(way >> part & 1);
                    sum += energy ? cost.joules() : cost.seconds();
                }
                best = Math.min(best, sum);
            }
        }
        return best;
    }

    private static CostTable costs(Random random) {
        return new CostTable(
                List.of(processor(), processor()),
                IntStream.range(0, 3).mapToObj(i -> part(random)).toList(),
                IntStream.range(0, 2).mapToObj(i -> part(random)).toList(),
                List.of(0, 1),
                List.of(1L, 1L),
                List.of(),
                0,
                List.of());
    }

    private static Part part(Random random) {
        return new Part(
                "",
                1,
                IntStream.range(0, PROCESSORS)
                        .mapToObj(i -> new PartCost(random.nextDouble(), random.nextDouble(), 0, 0, List.of()))
                        .toList());
    }

    private static PartCost cost(double seconds) {
        return new PartCost(seconds, 1, 0, 0, List.of());
    }

    private static ProcessorFigures processor() {
        return new ProcessorFigures("p", 0, 0, 0, 0, 1, 1);
    }
}
