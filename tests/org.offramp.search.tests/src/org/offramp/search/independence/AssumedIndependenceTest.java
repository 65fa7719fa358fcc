// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.Progress;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.IndependenceReport.Comparison;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.SearchCase;
import org.offramp.search.exact.ExactSearch;

final class AssumedIndependenceTest {
    /** By hand: of ten samples a is wrong on 1 to 4, b on 3 to 6, c never. */
    @Test
    void correlatesErrors() {
        int[][] predicted = {
            {1, 1, 1, 1, 0, 0, 0, 0, 0, 0}, {0, 0, 1, 1, 1, 1, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
        };
        ExitProfile profile = new ExitProfile(List.of("a", "b", "c"), new float[3][10], predicted, new int[10]);
        List<List<Double>> correlations = ErrorCorrelations.of(profile);
        double expected = (0.2 - 0.4 * 0.4) / (0.4 * 0.6);
        assertThat(correlations.get(0).get(1)).isCloseTo(expected, within(1e-12));
        assertThat(correlations.get(1).get(0)).isCloseTo(expected, within(1e-12));
        assertThat(correlations.get(0).get(0)).isCloseTo(1, within(1e-12));
        assertThat(correlations.get(0).get(2)).isNaN();
    }

    @Test
    void holdsPredictionsAgainstTheCascade() {
        SearchCase data = SearchCase.random(3, 3, 1, 400, 1);
        Objective objective = SearchCase.cheapest(Quantity.MACS, 0.02, 3);
        SearchResult found = new ExactSearch().search(data.profile(), data.costs(), objective, Progress.NONE);
        RatedPlan chosen = found.chosen().orElseThrow();
        IndependenceReport report =
                new AssumedIndependence().check(found, data.profile(), data.costs(), objective, Progress.NONE);
        Comparison first = report.plans().get(0);
        assertThat(first.plan()).isEqualTo(chosen.plan());
        assertThat(first.cascade().accuracy()).isEqualTo(chosen.figures().accuracy());
        assertThat(first.predicted())
                .isEqualTo(new IndependencePrediction().predict(chosen.plan(), data.profile(), data.costs()));
        assertThat(report.plans())
                .hasSizeBetween(2, 21)
                .allSatisfy(each -> assertThat(each.accuracyError())
                        .isEqualTo(each.predicted().accuracy() - each.cascade().accuracy()));
    }

    /** Samples share a difficulty, so who goes on is harder: the assumption takes them for as easy as all. */
    @Test
    void theAssumptionIsOptimisticWhereExitsAreCorrelatedAndPicksAnotherPlan() {
        SearchCase data = SearchCase.random(3, 3, 1, 400, 1);
        Objective objective = SearchCase.cheapest(Quantity.MACS, 0.02, 3);
        SearchResult found = new ExactSearch().search(data.profile(), data.costs(), objective, Progress.NONE);
        IndependenceReport report =
                new AssumedIndependence().check(found, data.profile(), data.costs(), objective, Progress.NONE);
        double meanError = report.plans().stream()
                .mapToDouble(Comparison::accuracyError)
                .average()
                .orElseThrow();
        double meanShare = report.plans().stream()
                .mapToDouble(each -> each.costShare(objective))
                .average()
                .orElseThrow();
        assertThat(meanError).isPositive();
        assertThat(meanShare).isLessThan(1);
        assertThat(report.assumed()).isPresent();
        assertThat(report.picksAnotherPlan(found.chosen().orElseThrow().plan())).isTrue();
    }
}
