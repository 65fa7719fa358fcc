// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;

class MappedPlanTest {
    private static final PlanFigures FIGURES =
            new PlanFigures(0.9, 0, 0, 1, 0.004, 0.002, 1, List.of(0.75, 0.25), List.of(1.0, 1.0));

    private final CostTable costs = new CostTable(
            List.of(processor("little"), processor("big"), processor("third")),
            List.of(part(0.001), part(0.002)),
            List.of(part(0)),
            List.of(0),
            List.of(1000L),
            List.of(new LinkFigures(0, 1, 0, 1e-6, 2e-6), new LinkFigures(1, 0, 0, 1e-6, 2e-6)),
            0,
            List.of());
    private final MappedPlan plan =
            new MappedPlan(new Plan(List.of(0), List.of(0.5), List.of(0, 1)), FIGURES, costs, List.of("conv1"));

    @Test
    void saysWhatRunsOnAProcessorAndWhatItTakes() {
        assertThat(plan.onProcessor(0))
                .containsExactly(
                        "segment 1, to conv1: run by 100.0 %",
                        "head of exit 1: 75.0 % leave", "energy 2.000 mJ, 50.0 %", "latency 1.000 ms, 50.0 %");
        assertThat(plan.onProcessor(1))
                .containsExactly(
                        "segment 2, to the end: run by 25.0 %", "energy 1.000 mJ, 25.0 %", "latency 0.5000 ms, 25.0 %");
    }

    @Test
    void saysWhatIsNotUsed() {
        assertThat(plan.onProcessor(2)).containsExactly("not used by this plan");
        assertThat(plan.isUsed(2)).isFalse();
        assertThat(plan.isUsed(1)).isTrue();
    }

    @Test
    void saysWhatALinkCarriesInWhicheverDirectionItWasDrawn() {
        String words = "1,000 B for 25.0 %";
        assertThat(plan.between(0, 1)).contains(words);
        assertThat(plan.between(1, 0)).contains(words);
        assertThat(plan.between(1, 2)).isEmpty();
    }

    private static ProcessorFigures processor(String name) {
        return new ProcessorFigures(name, 0, 0, 0, 0, 1, 1);
    }

    private static Part part(double seconds) {
        PartCost cost = new PartCost(seconds, 2 * seconds, 0, 0, List.of());
        return new Part("part", 1, List.of(cost, cost, cost));
    }
}
