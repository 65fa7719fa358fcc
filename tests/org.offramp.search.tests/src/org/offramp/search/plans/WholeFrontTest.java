// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.MemoryLoad;
import org.offramp.api.search.Objective;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.NaiveSearch;
import org.offramp.search.SearchCase;
import org.offramp.search.exact.ExactSearch;
import org.offramp.search.tables.ThresholdLevels;

final class WholeFrontTest {
    /** The five numbers, the less the better, rounded so that the order of sums plays no role. */
    private static List<Double> numbers(RatedPlan plan, CostTable costs) {
        PlanFigures figures = plan.figures();
        MemoryLoad load = MemoryLoad.of(plan.plan(), costs);
        List<Double> numbers = new ArrayList<>();
        for (double number : new double[] {
            -figures.accuracy(), figures.joules(), figures.seconds(), figures.worstSeconds(), load.bytes()
        }) {
            numbers.add(Math.rint(number * 1e9) / 1e9);
        }
        return numbers;
    }

    private static boolean covers(List<Double> one, List<Double> other) {
        for (int index = 0; index < one.size(); index++) {
            if (one.get(index) > other.get(index)) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void isWhatTryingAllPlansLeaves(int seed) {
        SearchCase data = SearchCase.random(seed, 3, 1, 40, 2);
        Objective objective = SearchCase.cheapest(Quantity.ENERGY, 0.05, 2)
                .in(SearchSpace.USUAL.on(ThresholdGrid.THIRTEEN).with(SearchSpace.Option.WHOLE_FRONT));
        Set<List<Double>> all = new NaiveSearch(data, 2, confidences -> ThresholdLevels.thirteen())
                .all().stream().map(plan -> numbers(plan, data.costs())).collect(Collectors.toSet());
        Set<List<Double>> expected = all.stream()
                .filter(point -> all.stream().noneMatch(other -> !other.equals(point) && covers(other, point)))
                .collect(Collectors.toSet());
        SearchResult result = new ExactSearch(2).search(data.profile(), data.costs(), objective, Progress.NONE);
        assertThat(result.census().frontPlans()).isEqualTo(result.front().size());
        assertThat(result.front().stream()
                        .map(plan -> numbers(plan, data.costs()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
