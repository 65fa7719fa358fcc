// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.SearchCase;
import org.offramp.search.exact.ExactSearch;
import org.offramp.search.replay.CascadeReplay;
import org.offramp.search.replay.PlanBaselines;

final class BellmanFordSearchTest {
    private static final Objective OBJECTIVE = SearchCase.cheapest(Quantity.MACS, 0.02, 3);

    private final SearchCase data = SearchCase.random(11, 5, 1, 3000, 1);

    private SearchResult result() {
        return new BellmanFordSearch().search(data.profile(), data.costs(), OBJECTIVE, Progress.NONE);
    }

    @Test
    void promisesWhatIndependencePredictsAndTellsWhatTheCascadeDoes() {
        SearchResult result = result();
        Plan plan = result.chosen().orElseThrow().plan();
        PlanFigures promised = result.predicted().orElseThrow();
        assertThat(promised)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> Math.abs(one - other) < 1e-9, Double.class)
                .isEqualTo(new IndependencePrediction().predict(plan, data.profile(), data.costs()));
        assertThat(promised.accuracyDrop()).isLessThanOrEqualTo(0.02);
        assertThat(result.chosen().orElseThrow().figures())
                .isEqualTo(new CascadeReplay().replay(plan, data.profile(), data.costs()));
    }

    @Test
    void correlatedExitsBreakItsPromiseAndItSaysSo() {
        SearchResult result = result();
        double real = result.chosen().orElseThrow().figures().accuracyDrop();
        assertThat(real).isGreaterThan(0.02);
        assertThat(result.shortfalls()).containsExactly(new SearchResult.Shortfall("accuracy drop", 0.02, real));
    }

    @Test
    void onePassFindsTheSame() {
        for (int seed = 0; seed < 10; seed++) {
            SearchCase other = SearchCase.random(seed, 4, 2, 300, 2);
            SearchResult rounds =
                    new BellmanFordSearch().search(other.profile(), other.costs(), OBJECTIVE, Progress.NONE);
            SearchResult pass = new SinglePassSearch().search(other.profile(), other.costs(), OBJECTIVE, Progress.NONE);
            assertThat(pass.chosen()).isEqualTo(rounds.chosen());
            assertThat(pass.predicted()).isEqualTo(rounds.predicted());
            assertThat(pass.shortfalls()).isEqualTo(rounds.shortfalls());
        }
    }

    @Test
    void standsBesideSearchesOfAnySpace() {
        Objective fine =
                OBJECTIVE.in(SearchSpace.USUAL.on(ThresholdGrid.quantiles(7))).with(AccuracyMeasure.MACRO_RECALL);
        assertThatThrownBy(() -> new BellmanFordSearch().search(data.profile(), data.costs(), fine, Progress.NONE))
                .isInstanceOf(BadInputException.class);
        SearchResult exact = new ExactSearch().search(data.profile(), data.costs(), fine, Progress.NONE);
        assertThat(new AssumedIndependence().check(exact, data.profile(), data.costs(), fine, Progress.NONE))
                .isNotNull();
        Plan plan = exact.chosen().orElseThrow().plan();
        assertThat(new PlanBaselines().of(plan, data.profile(), data.costs(), fine, Progress.NONE))
                .hasSize(8);
    }

    @Test
    void usesTheThirteenLevels() {
        assertThat(result().chosen().orElseThrow().plan().thresholds())
                .isNotEmpty()
                .allSatisfy(threshold ->
                        assertThat(Math.round(20 * threshold) / 20.0).isEqualTo(threshold))
                .allSatisfy(threshold -> assertThat(threshold).isBetween(0.4, 0.95));
    }

    @Test
    void baselinesAreAllThere() {
        Plan chosen = new Plan(List.of(1, 3), List.of(0.5, 0.6), List.of(0, 0, 0));
        List<Baseline> baselines =
                new PlanBaselines().of(chosen, data.profile(), data.costs(), OBJECTIVE, Progress.NONE);
        assertThat(baselines)
                .extracting(Baseline::name)
                .containsExactly(
                        "backbone alone",
                        "truncated at c0",
                        "truncated at c1",
                        "truncated at c2",
                        "truncated at c3",
                        "truncated at c4",
                        "confidence 0.9 at all exits",
                        "the paper's mode");
        assertThat(baselines.get(0).calibration().accuracyDrop()).isZero();
        assertThat(baselines.get(2).calibration().exitRates()).containsExactly(1.0, 0.0);
        assertThat(baselines.get(2).calibration().accuracy())
                .isEqualTo(data.profile().accuracy(1));
        assertThat(baselines.get(6).plan()).isEqualTo(new Plan(chosen.heads(), List.of(0.9, 0.9), List.of(0, 0, 0)));
        assertThat(baselines.get(7).promised()).isEqualTo(result().predicted());
    }
}
