// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.offramp.api.Progress;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.SearchCase;
import org.offramp.search.exact.ExactSearch;

final class DescentSearchTest {
    private static final SearchSpace THIRTEEN = SearchSpace.USUAL.on(ThresholdGrid.THIRTEEN);

    private static SearchResult exact(SearchCase data, Objective objective) {
        return new ExactSearch().search(data.profile(), data.costs(), objective, Progress.NONE);
    }

    private static SearchResult descent(SearchCase data, Objective objective) {
        return new DescentSearch().search(data.profile(), data.costs(), objective, Progress.NONE);
    }

    @Test
    void comesNearToTheOptimumAndNeverBelowIt() {
        int same = 0;
        for (int seed = 0; seed < 40; seed++) {
            Quantity quantity = Quantity.values()[seed % 4];
            SearchCase data = SearchCase.random(seed, 4, 1 + seed % 2, 200, 1 + seed % 3);
            Objective objective = SearchCase.cheapest(quantity, 0.02, 3).in(THIRTEEN);
            Optional<RatedPlan> optimum = exact(data, objective).chosen();
            if (optimum.isEmpty()) {
                continue; // nothing fits on the processors of this case
            }
            double best = objective.value(optimum.get().figures());
            SearchResult found = descent(data, objective);
            double here = objective.value(found.chosen().orElseThrow().figures());
            assertThat(here).as("seed " + seed).isBetween(best, best * 1.05);
            assertThat(found.bound().orElseThrow()).as("seed " + seed).isLessThanOrEqualTo(best);
            same += here == best ? 1 : 0;
        }
        assertThat(same).isGreaterThan(30);
    }

    @Test
    void isNotProvenUnlessTheBoundIsReached() {
        SearchCase data = SearchCase.random(1, 5, 1, 300, 1);
        assertThat(descent(data, SearchCase.cheapest(Quantity.MACS, 0.02, 3)).provenOptimal())
                .isFalse();
        SearchResult worst = descent(data, SearchCase.cheapest(Quantity.WORST_LATENCY, 0.02, 3));
        Plan shortest = worst.chosen().orElseThrow().plan();
        assertThat(shortest.lastExit()).isZero();
        assertThat(shortest.heads()).hasSizeLessThan(2);
    }

    @Test
    void saysHowFarItIsAboveTheOptimumWhereThatCanBeSeen() {
        SearchCase data = SearchCase.random(1, 5, 1, 300, 1);
        Objective objective = SearchCase.cheapest(Quantity.MACS, 0.02, 3).in(THIRTEEN);
        double best =
                objective.value(exact(data, objective).chosen().orElseThrow().figures());
        SearchResult found = descent(data, objective);
        double gap = 100 * (objective.value(found.chosen().orElseThrow().figures()) / best - 1);
        assertThat(found.method()).endsWith(String.format(Locale.ROOT, "; %.3f %% above the exact optimum)", gap));
    }

    @Test
    void takesOverWhatIsTooMuchToSeeWhole() {
        SearchCase data = SearchCase.random(8, 12, 1, 400, 2);
        Objective objective = SearchCase.cheapest(Quantity.MACS, 0.02, 12).in(THIRTEEN);
        SearchResult found = exact(data, objective);
        assertThat(found.method()).startsWith("descent (13 levels");
        Objective three = SearchCase.cheapest(Quantity.MACS, 0.02, 3).in(THIRTEEN);
        assertThat(found.chosen().orElseThrow().figures().macs())
                .isLessThanOrEqualTo(
                        exact(data, three).chosen().orElseThrow().figures().macs() * 1.001);
    }

    @Test
    void keepsToTheExitsThatAreGiven() {
        SearchCase data = SearchCase.random(4, 9, 1, 300, 1);
        List<Integer> exits = IntStream.range(0, 8).boxed().toList();
        Objective objective = SearchCase.cheapest(Quantity.MACS, 0.02, 3).in(THIRTEEN.withHeads(exits));
        SearchResult found = exact(data, objective);
        assertThat(found.method()).startsWith("descent");
        assertThat(found.chosen().orElseThrow().plan().heads()).isEqualTo(exits);
    }

    @Test
    void tellsWhatStandsInTheWay() {
        SearchCase data = SearchCase.random(5, 4, 1, 300, 1);
        Objective perfect = Objective.of(Quantity.MACS, 3).with(AccuracyLimits.least(1));
        SearchResult found = descent(data, perfect);
        assertThat(found.chosen()).isEmpty();
        assertThat(found.shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.limit()).isEqualTo("accuracy");
            assertThat(shortfall.best()).isLessThan(1);
        });
    }
}
