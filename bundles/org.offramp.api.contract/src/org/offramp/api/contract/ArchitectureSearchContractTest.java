// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;

/** What every search of architectures keeps. To use: extend, and give an instance of the search. */
public abstract class ArchitectureSearchContractTest {
    private static final ExitProfile PROFILE = ContractProfiles.withThreeHeads(400);
    private static final CostTable COSTS = ContractProfiles.costsOnOneProcessor();
    private static final double ROUNDING = 1e-9;

    /** The search under test. */
    protected abstract ArchitectureSearch search();

    private SearchResult find(Objective objective) {
        return search().search(PROFILE, COSTS, objective, Progress.NONE);
    }

    private static Objective drop(double most, Map<Quantity, Double> limits, int mostExits) {
        return Objective.of(Quantity.ENERGY, mostExits)
                .with(AccuracyLimits.drop(most))
                .within(limits);
    }

    @Test
    void saysWhoItIs() {
        assertThat(search().id()).matches("[a-z0-9][a-z0-9-]*");
        assertThat(search().description()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void figuresAreThoseOfTheTrueCascade() {
        SearchResult result = find(drop(0.05, Map.of(), 2));
        assertThat(result.chosen()).isPresent();
        assertTrue(result.chosen().orElseThrow());
        result.front().forEach(ArchitectureSearchContractTest::assertTrue);
    }

    /** Lets each sample walk through the plan. */
    private static void assertTrue(RatedPlan rated) {
        Plan plan = rated.plan();
        double macs = 0;
        double joules = 0;
        double seconds = 0;
        double right = 0;
        for (int sample = 0; sample < PROFILE.samples(); sample++) {
            int exit = 0;
            while (exit < plan.heads().size()
                    && PROFILE.confidence()[plan.heads().get(exit)][sample]
                            < plan.thresholds().get(exit)) {
                exit++;
            }
            boolean last = exit == plan.heads().size();
            PlanFigures path = ContractProfiles.costOfLeaving(COSTS, plan, exit);
            macs += path.macs() / PROFILE.samples();
            joules += path.joules() / PROFILE.samples();
            seconds += path.seconds() / PROFILE.samples();
            int classifier = last ? PROFILE.heads() : plan.heads().get(exit);
            right += PROFILE.isRight(classifier, sample) ? 1.0 / PROFILE.samples() : 0;
        }
        PlanFigures figures = rated.figures();
        assertThat(figures.macs()).isCloseTo(macs, within(macs * ROUNDING));
        assertThat(figures.joules()).isCloseTo(joules, within(joules * ROUNDING));
        assertThat(figures.seconds()).isCloseTo(seconds, within(seconds * ROUNDING));
        assertThat(figures.accuracy()).isCloseTo(right, within(ROUNDING));
        assertThat(figures.accuracyDrop()).isCloseTo(PROFILE.accuracy(PROFILE.heads()) - right, within(ROUNDING));
    }

    /** A search that predicts keeps them in its prediction and tells when the cascade doesn't. */
    @Test
    void keepsTheLimits() {
        double most = 0.9 * ContractProfiles.costOfLeaving(COSTS, backbone(), 0).seconds();
        Objective objective = drop(0.03, Map.of(Quantity.LATENCY, most), 2);
        SearchResult result = find(objective);
        RatedPlan chosen = result.chosen().orElseThrow();
        PlanFigures believed = result.predicted().orElse(chosen.figures());
        assertThat(believed.accuracyDrop()).isLessThanOrEqualTo(0.03);
        assertThat(believed.seconds()).isLessThanOrEqualTo(most);
        assertThat(chosen.plan().heads()).hasSizeLessThanOrEqualTo(2);
        boolean kept =
                chosen.figures().accuracyDrop() <= 0.03 && chosen.figures().seconds() <= most;
        assertThat(result.shortfalls().isEmpty()).isEqualTo(kept);
    }

    private static Plan backbone() {
        return new Plan(List.of(), List.of(), List.of(0));
    }

    @Test
    void takesAtMostOneHeadOfAnAttachPointInTheirOrder() {
        Plan plan = find(drop(0.05, Map.of(), 3)).chosen().orElseThrow().plan();
        assertThat(plan.heads().stream().map(COSTS.pointOfHead()::get).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theFrontGoesFromTheCheapestToTheMostAccurate() {
        List<RatedPlan> front = find(drop(0.05, Map.of(), 2)).front();
        assertThat(front).isNotEmpty();
        for (int point = 1; point < front.size(); point++) {
            PlanFigures before = front.get(point - 1).figures();
            PlanFigures here = front.get(point).figures();
            assertThat(here.joules()).isGreaterThan(before.joules());
            assertThat(here.accuracy()).isGreaterThan(before.accuracy());
        }
    }

    @Test
    void saysWhichLimitNoPlanMeets() {
        SearchResult result = find(drop(0.05, Map.of(Quantity.WORST_LATENCY, 1e-12), 2));
        assertThat(result.chosen()).isEmpty();
        assertThat(result.shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.limit()).isEqualTo("worst latency");
            assertThat(shortfall.asked()).isEqualTo(1e-12);
            double backbone =
                    ContractProfiles.costOfLeaving(COSTS, backbone(), 0).seconds();
            // A plan where everybody leaves early may come nearer.
            assertThat(shortfall.best()).isPositive().isLessThan(backbone + ROUNDING);
        });
    }

    @Test
    void findsTheSameEachTime() {
        Objective objective = drop(0.02, Map.of(), 3);
        assertThat(find(objective)).isEqualTo(find(objective));
    }

    @Test
    void stopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, long total) {}

            @Override
            public void advance(long done) {}

            @Override
            public void note(String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> search().search(PROFILE, COSTS, drop(0.02, Map.of(), 3), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
