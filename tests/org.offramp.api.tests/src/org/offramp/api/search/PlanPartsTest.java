// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.cost.Uncertainty;

final class PlanPartsTest {
    private final CostTable costs = new CostTable(
            List.of(processor("a"), processor("b")),
            List.of(part(100, 1), part(200, 2), part(400, 4)),
            List.of(part(10, 0.1), part(20, 0.2)),
            List.of(0, 1),
            List.of(1000L, 500L),
            List.of(new LinkFigures(0, 1, 1, 0.001, 0.01)),
            0,
            List.of());
    private final Plan plan = new Plan(List.of(1), List.of(0.5), List.of(0, 1));

    @Test
    void addsUpSegmentsAndHeadsOfAStep() {
        List<PlanParts.Step> steps = new PlanParts(plan, costs).steps(List.of(0.75, 0.25));
        assertThat(steps).extracting(PlanParts.Step::macs).containsExactly(320L, 400L);
        assertThat(steps.get(0).seconds()).isCloseTo(3.2, within(1e-12));
        assertThat(steps).extracting(PlanParts.Step::share).containsExactly(1.0, 0.25);
    }

    @Test
    void handsOverTheTensorOfTheExitsAttachPoint() {
        List<PlanParts.Step> steps = new PlanParts(plan, costs).steps(List.of(0.75, 0.25));
        assertThat(steps.get(0).handover()).isEmpty();
        assertThat(steps.get(1).handover()).contains(new PlanParts.Handover(0, 0.25, 500, 1.5, 5));
    }

    @Test
    void weighsWithWhoComesThatFarAndLeavesARest() {
        PlanFigures figures = new PlanFigures(0.9, 0, 0, 420, 20, 7, 9, List.of(0.75, 0.25), List.of(0.9, 0.9));
        List<PlanParts.Share> shares = new PlanParts(plan, costs).shares(figures);
        assertThat(shares)
                .extracting(PlanParts.Share::name)
                .containsExactly("a", "b", "link a → b", "idle, asleep, waking up");
        assertThat(shares.stream().mapToDouble(PlanParts.Share::seconds).sum()).isCloseTo(7, within(1e-12));
        assertThat(shares.stream().mapToDouble(PlanParts.Share::joules).sum()).isCloseTo(20, within(1e-12));
        assertThat(shares.get(1).seconds()).isCloseTo(0.5 * 4 * 0.25, within(1e-12));
        assertThat(shares.get(2).joules()).isCloseTo(5 * 0.25, within(1e-12));
    }

    @Test
    void isAsUncertainAsItsPartsByTheirTimeAndNotToldUnlessAllAre() {
        PlanParts untold = new PlanParts(plan, costs);
        assertThat(untold.uncertainty(0)).isEmpty();
        CostTable told = new CostTable(
                costs.processors(),
                List.of(part(100, 1, 0.2), part(200, 2, 0.5), part(400, 4)),
                List.of(part(10, 0.1), part(20, 1, 1)),
                costs.pointOfHead(),
                costs.boundaryBytes(),
                costs.links(),
                0,
                List.of());
        PlanParts parts = new PlanParts(plan, told);
        assertThat(parts.uncertainty(0).orElseThrow().relative()).isCloseTo((0.2 + 1 + 1) / 4, within(1e-12));
        assertThat(parts.uncertainty(0).orElseThrow().reasons()).containsExactly("far out");
        assertThat(parts.uncertainty(1)).isEmpty();
    }

    private static Part part(long macs, double seconds, double relative) {
        Optional<Uncertainty> uncertainty = Optional.of(new Uncertainty(relative, List.of("far out")));
        PartCost cost = new PartCost(seconds, seconds, 0, 0, List.of(), uncertainty);
        return new Part("part", macs, List.of(cost, cost));
    }

    @Test
    void handsOverBeforeAHeadThatRunsOnTheNextProcessor() {
        Plan apart = new Plan(List.of(1), List.of(0.5), List.of(0, 1), List.of(1), false);
        PlanFigures figures = new PlanFigures(0.9, 0, 0, 420, 20, 9, 9, List.of(0.75, 0.25), List.of(0.9, 0.9));
        PlanParts parts = new PlanParts(apart, costs);
        assertThat(parts.steps(figures.exitRates()).get(1).handover())
                .contains(new PlanParts.Handover(0, 1, 500, 1.5, 5));
        List<PlanParts.Share> shares = parts.shares(figures);
        assertThat(shares.get(0).seconds()).isCloseTo(3, within(1e-12));
        assertThat(shares.get(1).seconds()).isCloseTo(0.5 * (0.2 + 4 * 0.25), within(1e-12));
        assertThat(shares.get(2).joules()).isCloseTo(5, within(1e-12));
    }

    private static ProcessorFigures processor(String name) {
        return new ProcessorFigures(name, 0, 0, 0, 0, 1, 1);
    }

    /** The second processor is twice as fast. */
    private static Part part(long macs, double seconds) {
        return new Part(
                "part",
                macs,
                List.of(
                        new PartCost(seconds, 2 * seconds, 0, 0, List.of()),
                        new PartCost(seconds / 2, 3 * seconds, 0, 0, List.of())));
    }
}
