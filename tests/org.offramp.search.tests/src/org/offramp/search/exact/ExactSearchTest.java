// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.api.Progress;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.ExitLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.NaiveSearch;
import org.offramp.search.SearchCase;
import org.offramp.search.tables.ThresholdLevels;

final class ExactSearchTest {
    private static final Function<float[], ThresholdLevels> DEFAULT_GRID =
            confidences -> ThresholdLevels.quantiles(confidences, 26);
    private static final SearchSpace THIRTEEN = SearchSpace.USUAL.on(ThresholdGrid.THIRTEEN);
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void findsWhatTryingEveryPlanOnEverySampleFinds(Quantity quantity) {
        int met = 0;
        for (int seed = 0; seed < 50; seed++) {
            int mostExits = 1 + seed % 2;
            int processors = mostExits == 1 ? 1 + seed % 3 : 1 + seed / 2 % 2;
            SearchCase data = SearchCase.random(seed, 2 + seed % 2, 1 + seed / 3 % 2, 25 + seed / 2, processors);
            NaiveSearch naive = new NaiveSearch(data, mostExits, DEFAULT_GRID);
            Objective objective = randomObjective(new Random(seed), quantity, naive, mostExits);
            met += assertSame(new ExactSearch(), data, objective, naive, "seed " + seed) ? 1 : 0;
        }
        assertThat(met).as("cases that have a plan").isBetween(10, 49);
    }

    @Test
    void findsTheSameWithThreeExitsOnFixedLevels() {
        Function<float[], ThresholdLevels> grid = confidences -> ThresholdLevels.thirteen();
        for (int seed = 0; seed < 20; seed++) {
            SearchCase data =
                    SearchCase.random(1000 + seed, 3, 1, 25, 1 + seed % 2).withMemory(150 + 20 * seed, 80 + 2 * seed);
            NaiveSearch naive = new NaiveSearch(data, 3, grid);
            Objective objective = randomObjective(new Random(seed), Quantity.values()[seed % 4], naive, 3)
                    .in(THIRTEEN);
            assertSame(new ExactSearch(), data, objective, naive, "seed " + seed);
        }
    }

    @Test
    void findsTheSameWithFourExits() {
        Objective objective = SearchCase.cheapest(Quantity.LATENCY, 0.1, 4).in(THIRTEEN);
        int met = 0;
        for (int seed = 0; seed < 4; seed++) {
            SearchCase data = SearchCase.random(seed, 4, 1, 20, 1);
            NaiveSearch naive = new NaiveSearch(data, 4, confidences -> ThresholdLevels.thirteen());
            met += assertSame(new ExactSearch(), data, objective, naive, "seed " + seed) ? 1 : 0;
        }
        assertThat(met).as("cases that have a plan").isPositive();
    }

    @Test
    void keepsThePapersRuleOfNoMoreClassifiersThanProcessors() {
        SearchCase data = SearchCase.random(1, 4, 1, 200, 2);
        Objective free = SearchCase.cheapest(Quantity.MACS, 0.1, 3);
        Objective paper = Objective.of(Quantity.MACS, 3)
                .with(new AccuracyLimits(
                        free.accuracy().mostDrop(), free.accuracy().least(), false, AccuracyMeasure.OVERALL))
                .with(new ExitLimits(3, true));
        assertThat(plan(data, free).heads()).hasSizeGreaterThan(1);
        assertThat(plan(data, paper).heads()).hasSize(1);
    }

    private static Plan plan(SearchCase data, Objective objective) {
        return new ExactSearch()
                .search(data.profile(), data.costs(), objective, Progress.NONE)
                .chosen()
                .orElseThrow()
                .plan();
    }

    @Test
    void saysWhatIsMissingWhenNothingFits() {
        SearchCase data = SearchCase.random(3, 2, 1, 20, 1).withMemory(10, Long.MAX_VALUE);
        SearchResult result = new ExactSearch()
                .search(data.profile(), data.costs(), SearchCase.cheapest(Quantity.MACS, 0.1, 2), Progress.NONE);
        double needed = data.costs().segments().stream()
                .mapToLong(segment -> segment.byProcessor().get(0).weightBytes())
                .sum();
        assertThat(result.chosen()).isEmpty();
        assertThat(result.shortfalls())
                .containsExactly(new Shortfall("bytes for weights on the processor 'p0'", 10, needed));
    }

    static Objective randomObjective(Random random, Quantity quantity, NaiveSearch naive, int mostExits) {
        Map<Quantity, Double> limits = new EnumMap<>(Quantity.class);
        for (Quantity each : Quantity.values()) {
            if (random.nextInt(4) == 0 && !naive.all().isEmpty()) {
                RatedPlan some = naive.all().get(random.nextInt(naive.all().size()));
                limits.put(each, some.figures().of(each) * (1 + 1e-6));
            }
        }
        return Objective.of(quantity, mostExits)
                .with(new AccuracyLimits(
                        random.nextInt(4) == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(0.151 * random.nextDouble()),
                        random.nextInt(4) > 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(0.4 + 0.4 * random.nextDouble()),
                        random.nextBoolean(),
                        AccuracyMeasure.OVERALL))
                .within(limits);
    }

    static boolean assertSame(
            ExactSearch search, SearchCase data, Objective objective, NaiveSearch naive, String about) {
        SearchResult result = search.search(data.profile(), data.costs(), objective, Progress.NONE);
        Optional<RatedPlan> expected = naive.best(objective);
        assertThat(result.chosen().isPresent()).as(about).isEqualTo(expected.isPresent());
        assertThat(result.shortfalls().isEmpty()).as(about).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            RatedPlan chosen = result.chosen().orElseThrow();
            assertThat(chosen.figures().of(objective.minimise()))
                    .as("%s: %s", about, expected)
                    .isCloseTo(expected.get().figures().of(objective.minimise()), within(ROUNDING));
            assertThat(naive.all()).as(about).extracting(RatedPlan::plan).contains(chosen.plan());
            assertThat(NaiveSearch.meets(objective)).as(about).accepts(chosen);
            assertThat(naive.fitsInto(objective)).as(about).accepts(chosen);
        } else if (!naive.all().isEmpty()) {
            assertNearest(result.shortfalls(), objective, naive, about);
        }
        assertFront(result, objective, naive, about);
        return expected.isPresent();
    }

    /** Where one limit alone stands in the way, its shortfall is the best that the naive search finds without it. */
    private static void assertNearest(
            List<Shortfall> shortfalls, Objective objective, NaiveSearch naive, String about) {
        for (Shortfall shortfall : shortfalls) {
            if (shortfall.limit().equals("energy")) {
                Map<Quantity, Double> others = new EnumMap<>(objective.limits());
                others.remove(Quantity.ENERGY);
                Objective without = objective.minimising(Quantity.ENERGY).within(others);
                naive.best(without)
                        .ifPresent(best -> assertThat(shortfall.best())
                                .as(about)
                                .isCloseTo(best.figures().joules(), within(ROUNDING)));
            }
        }
    }

    private static void assertFront(SearchResult result, Objective objective, NaiveSearch naive, String about) {
        for (RatedPlan point : result.front()) {
            PlanFigures figures = point.figures();
            double cheapest = naive.all().stream()
                    .filter(NaiveSearch.meetsLimits(objective))
                    .filter(naive.fitsInto(objective))
                    .map(RatedPlan::figures)
                    .filter(other -> other.accuracy() > figures.accuracy() - ROUNDING)
                    .mapToDouble(other -> other.of(objective.minimise()))
                    .min()
                    .orElseThrow();
            assertThat(figures.of(objective.minimise())).as(about).isCloseTo(cheapest, within(ROUNDING));
        }
    }
}
