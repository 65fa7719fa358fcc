// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.NaiveSearch;
import org.offramp.search.SearchCase;
import org.offramp.search.replay.CascadeReplay;
import org.offramp.search.tables.ThresholdLevels;

final class SearchPropertiesTest {
    private static final SearchSpace THIRTEEN = SearchSpace.USUAL.on(ThresholdGrid.THIRTEEN);

    private static SearchResult search(SearchCase data, Objective objective) {
        return new ExactSearch().search(data.profile(), data.costs(), objective, Progress.NONE);
    }

    @Test
    void aLooserLimitNeverGivesAWorseOptimum() {
        for (int seed = 0; seed < 20; seed++) {
            SearchCase data = SearchCase.random(seed, 4, 1, 150, 2);
            double before = Double.POSITIVE_INFINITY;
            for (double drop : new double[] {0, 0.01, 0.02, 0.05, 0.1, 0.5}) {
                Objective objective =
                        SearchCase.cheapest(Quantity.ENERGY, drop, 3).in(THIRTEEN);
                double here = search(data, objective)
                        .chosen()
                        .map(plan -> objective.value(plan.figures()))
                        .orElse(Double.POSITIVE_INFINITY);
                assertThat(here).isLessThanOrEqualTo(before);
                before = here;
            }
        }
    }

    @Test
    void theOrderOfTheSamplesChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            SearchCase data = SearchCase.random(seed, 4, 1, 100, 2);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, 100).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            SearchCase shuffled = new SearchCase(shuffled(data.profile(), order), data.costs());
            Objective objective = SearchCase.cheapest(Quantity.LATENCY, 0.03, 3).in(THIRTEEN);
            assertThat(search(shuffled, objective)).isEqualTo(search(data, objective));
        }
    }

    private static ExitProfile shuffled(ExitProfile profile, List<Integer> order) {
        int count = profile.classifiers().size();
        float[][] confidence = new float[count][order.size()];
        int[][] predicted = new int[count][order.size()];
        int[] label = new int[order.size()];
        for (int place = 0; place < order.size(); place++) {
            label[place] = profile.label()[order.get(place)];
            for (int classifier = 0; classifier < count; classifier++) {
                confidence[classifier][place] = profile.confidence()[classifier][order.get(place)];
                predicted[classifier][place] = profile.predicted()[classifier][order.get(place)];
            }
        }
        return new ExitProfile(profile.classifiers(), confidence, predicted, label);
    }

    @Test
    void anyNumberOfThreadsFindsTheSame() {
        SearchCase data = SearchCase.random(3, 6, 2, 300, 3);
        Objective objective = SearchCase.cheapest(Quantity.ENERGY, 0.02, 3).in(THIRTEEN);
        SearchResult one = new ExactSearch(1).search(data.profile(), data.costs(), objective, Progress.NONE);
        SearchResult four = new ExactSearch(4).search(data.profile(), data.costs(), objective, Progress.NONE);
        assertThat(four).isEqualTo(one);
    }

    @Test
    void segmentsInOrderAreNeverBetterAndNeverGoBack() {
        int gain = 0;
        for (int seed = 0; seed < 30; seed++) {
            SearchCase data = SearchCase.random(seed, 3, 1, 100, 3);
            Objective any = SearchCase.cheapest(Quantity.LATENCY, 0.05, 3).in(THIRTEEN);
            Objective inOrder = any.in(THIRTEEN.with(SearchSpace.Option.IN_ORDER));
            List<RatedPlan> plans = search(data, inOrder).chosen().stream().toList();
            for (RatedPlan plan : plans) {
                double best = any.value(search(data, any).chosen().orElseThrow().figures());
                assertThat(plan.plan().processors()).isSorted();
                assertThat(any.value(plan.figures())).isGreaterThanOrEqualTo(best);
                gain += any.value(plan.figures()) > best ? 1 : 0;
            }
        }
        assertThat(gain).isPositive();
    }

    @Test
    void aWeightedSumIsTheSum() {
        SearchCase data = SearchCase.random(7, 4, 1, 120, 2);
        Objective objective = SearchCase.cheapest(Quantity.MACS, 0.03, 2)
                .in(THIRTEEN)
                .weighing(Map.of(Quantity.ENERGY, 1.0, Quantity.LATENCY, 0.5, Quantity.WORST_LATENCY, 0.25));
        NaiveSearch naive = new NaiveSearch(data, 2, confidences -> ThresholdLevels.thirteen());
        double least = naive.all().stream()
                .filter(NaiveSearch.meets(objective))
                .mapToDouble(plan -> objective.value(plan.figures()))
                .min()
                .orElseThrow();
        double found =
                objective.value(search(data, objective).chosen().orElseThrow().figures());
        assertThat(found).isCloseTo(least, within(1e-9));
    }

    @Test
    void countsWhatBecameOfTheArchitectures() {
        SearchCase data = SearchCase.random(7, 4, 1, 120, 2);
        Objective objective = SearchCase.cheapest(Quantity.ENERGY, 0.03, 2).in(THIRTEEN);
        SearchResult result = search(data, objective);
        assertThat(result.architectures()).isEqualTo(1 + 4 + 6);
        long onFront = result.front().stream()
                .map(plan -> plan.plan().heads())
                .distinct()
                .count();
        assertThat(result.census().frontPlans()).isEqualTo(result.front().size());
        assertThat(result.census().dominated() + result.census().infeasible() + onFront)
                .isEqualTo(result.architectures());
    }

    @Test
    void aConfidenceThatIsNoneIsRefused() {
        SearchCase data = SearchCase.random(7, 2, 1, 5, 1);
        data.profile().confidence()[1][3] = Float.NaN;
        assertThatThrownBy(() -> search(data, SearchCase.cheapest(Quantity.ENERGY, 0.03, 2)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("The confidence of 'c1' for sample 3 is NaN.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 1})
    void exitsThatAreNoneAreRefused(int second) {
        SearchCase data = SearchCase.random(7, 2, 1, 5, 1);
        Objective objective = SearchCase.cheapest(Quantity.ENERGY, 0.03, 2).in(THIRTEEN.withHeads(List.of(1, second)));
        assertThatThrownBy(() -> search(data, objective))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Give indices from 0 to 1");
    }

    @Test
    void everyConfidenceIsExactForTwoExitsOfTenThousandSamples() {
        SearchCase data = SearchCase.random(12, 2, 1, 5000, 1);
        ExitProfile fine = fine(data.profile());
        Objective objective = Objective.of(Quantity.MACS, 2)
                .with(AccuracyLimits.drop(0.01))
                .in(SearchSpace.USUAL.on(ThresholdGrid.DISTINCT));
        SearchResult pairs = new ExactSearch().search(fine, data.costs(), objective, Progress.NONE);
        assertThat(pairs.provenOptimal()).isTrue();
        SearchResult coarse = new ExactSearch()
                .search(
                        fine,
                        data.costs(),
                        objective.in(SearchSpace.USUAL.on(ThresholdGrid.quantiles(400))),
                        Progress.NONE);
        assertThat(pairs.chosen().isPresent()).isEqualTo(coarse.chosen().isPresent());
        if (pairs.chosen().isPresent()) {
            assertThat(pairs.chosen().get().figures().macs())
                    .isLessThanOrEqualTo(coarse.chosen().orElseThrow().figures().macs());
            assertThat(pairs.chosen().get().figures())
                    .isEqualTo(new CascadeReplay().replay(pairs.chosen().get().plan(), fine, data.costs()));
        }
    }

    /** No two confidences alike. */
    private static ExitProfile fine(ExitProfile profile) {
        for (float[] row : profile.confidence()) {
            for (int sample = 0; sample < row.length; sample++) {
                row[sample] = Math.max(0, row[sample] - sample * 1e-7f);
            }
        }
        return profile;
    }
}
