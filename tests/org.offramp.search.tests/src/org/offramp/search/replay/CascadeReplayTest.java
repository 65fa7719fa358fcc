// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.independence.IndependencePrediction;

/** Four samples, two exits, worked by hand. */
final class CascadeReplayTest {
    private static final ExitProfile PROFILE = new ExitProfile(
            List.of("early", "late", "backbone"),
            new float[][] {{0.9f, 0.5f, 0.4f, 0.75f}, {0.9f, 0.9f, 0.6f, 0.9f}, {0.9f, 0.9f, 0.9f, 0.9f}},
            new int[][] {{1, 0, 0, 0}, {1, 0, 0, 1}, {1, 1, 1, 1}},
            new int[] {1, 1, 1, 1});

    private static final Plan PLAN = new Plan(List.of(0, 1), List.of(0.75, 0.8), List.of(0, 0, 0));

    private static Part part(long macs) {
        return new Part("part", macs, List.of(new PartCost(macs, 2 * macs, 1, 1, List.of())));
    }

    private static CostTable costs() {
        return new CostTable(
                List.of(new ProcessorFigures("core", 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE)),
                List.of(part(100), part(200), part(400)),
                List.of(part(1), part(2)),
                List.of(0, 1),
                List.of(8L, 8L),
                List.of(),
                0,
                List.of());
    }

    @Test
    void countsTheTrueCascade() {
        // Samples 0 and 3 leave early (right, wrong), 1 leaves late (wrong), 2 goes to the end (right).
        PlanFigures figures = new CascadeReplay().replay(PLAN, PROFILE, costs());
        assertThat(figures.accuracy()).isEqualTo(0.5);
        assertThat(figures.accuracyDrop()).isEqualTo(0.5);
        // Differences 0, 1, 0, 1: variance 1/3.
        assertThat(figures.dropStandardError()).isCloseTo(Math.sqrt(1.0 / 3 / 4), within(1e-12));
        assertThat(figures.exitRates()).containsExactly(0.5, 0.25, 0.25);
        assertThat(figures.exitAccuracies()).containsExactly(0.5, 0.0, 1.0);
        assertThat(figures.macs()).isEqualTo((2 * 101 + 303 + 703) / 4.0);
        assertThat(figures.seconds()).isEqualTo(figures.macs());
        assertThat(figures.joules()).isEqualTo(2 * figures.macs());
        assertThat(figures.worstSeconds()).isEqualTo(703);
    }

    @Test
    void independenceMultipliesWhatEachExitDoesWithAllSamples() {
        PlanFigures figures = new IndependencePrediction().predict(PLAN, PROFILE, costs());
        // The first exit: 2 of 4 leave, one of them wrong. The second: 3 of 4, one wrong. The backbone: none wrong.
        assertThat(figures.exitRates()).containsExactly(0.5, 0.375, 0.125);
        assertThat(figures.accuracy()).isEqualTo(1 - 0.25 - 0.5 * 0.25);
        assertThat(figures.accuracyDrop()).isEqualTo(0.375);
        assertThat(figures.dropStandardError()).isCloseTo(Math.sqrt(0.375 * 0.625 / 4), within(1e-12));
        assertThat(figures.macs()).isEqualTo(0.5 * 101 + 0.375 * 303 + 0.125 * 703);
        assertThat(figures.worstSeconds()).isEqualTo(703);
    }

    @Test
    void anExitThatNobodyLeavesAtHasNoAccuracy() {
        Plan never = new Plan(List.of(0), List.of(1.0), List.of(0, 0));
        assertThat(new CascadeReplay().replay(never, PROFILE, costs()).exitAccuracies())
                .containsExactly(Double.NaN, 1.0);
    }

    @Test
    void refusesTablesThatDontBelongTogether() {
        ExitProfile other = new ExitProfile(List.of("backbone"), new float[1][4], new int[1][4], new int[4]);
        assertThatThrownBy(() -> new CascadeReplay().replay(PLAN, other, costs()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("It has 0 heads beside the backbone's classifier, the cost table has 2.");
    }
}
