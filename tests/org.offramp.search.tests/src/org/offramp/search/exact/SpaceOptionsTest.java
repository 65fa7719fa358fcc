// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.offramp.api.Progress;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.SearchSpace.Option;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.NaiveSearch;
import org.offramp.search.SearchCase;
import org.offramp.search.tables.ThresholdLevels;

/** Recall, heads on the next processor, memory limits, orders of processors: every mixture against brute force. */
final class SpaceOptionsTest {
    private static final ThresholdGrid GRID = ThresholdGrid.of(0, 0.5, 0.6, 0.8, 1);
    private static final Function<float[], ThresholdLevels> LEVELS = row -> ThresholdLevels.of(GRID, row);

    @Test
    void findsWhatTryingEveryPlanFindsWithEveryMixtureOfOptions() {
        int met = 0;
        int moved = 0;
        int recalling = 0;
        int truncated = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            int mostExits = 1 + random.nextInt(2);
            SearchCase data =
                    SearchCase.random(seed, 2, 1 + random.nextInt(2), 5 + random.nextInt(30), 1 + random.nextInt(3));
            SearchSpace space = space(random);
            NaiveSearch naive = new NaiveSearch(data, mostExits, LEVELS, space);
            Objective objective = ExactSearchTest.randomObjective(
                            random, Quantity.values()[random.nextInt(4)], naive, mostExits)
                    .withMemory(memory(random, naive))
                    .in(space);
            if (ExactSearchTest.assertSame(new ExactSearch(1), data, objective, naive, "seed " + seed + objective)) {
                Plan plan = found(data, objective).chosen().orElseThrow().plan();
                met++;
                moved += isAnyHeadOnNext(plan) ? 1 : 0;
                recalling += plan.recall() ? 1 : 0;
                truncated += plan.lastExit() < plan.heads().size() ? 1 : 0;
            }
        }
        assertThat(met).as("cases that have a plan").isBetween(200, 590);
        assertThat(moved).as("plans with a head on the next processor").isGreaterThan(5);
        assertThat(recalling).as("plans that recall").isGreaterThan(50);
        assertThat(truncated).as("plans where everybody leaves early").isGreaterThan(5);
    }

    private static SearchSpace space(Random random) {
        SearchSpace space = SearchSpace.USUAL.on(GRID);
        for (Option option : List.of(Option.RECALL, Option.HEADS_ON_NEXT, Option.IN_ORDER)) {
            space = random.nextBoolean() ? space.with(option) : space;
        }
        return space;
    }

    /** Of some processors a little more or less than some plan takes. */
    private static Map<String, Long> memory(Random random, NaiveSearch naive) {
        Map<String, Long> most = new HashMap<>();
        for (int processor = 0; processor < 3 && !naive.all().isEmpty(); processor++) {
            Plan some = naive.all().get(random.nextInt(naive.all().size())).plan();
            if (some.processors().contains(processor) && random.nextInt(3) == 0) {
                most.put("p" + processor, naive.bytes(some, processor) + random.nextInt(3) - 1);
            }
        }
        return most;
    }

    private static SearchResult found(SearchCase data, Objective objective) {
        return new ExactSearch(1).search(data.profile(), data.costs(), objective, Progress.NONE);
    }

    private static boolean isAnyHeadOnNext(Plan plan) {
        return IntStream.range(0, plan.heads().size()).anyMatch(plan::isHeadOnNext);
    }

    @Test
    void namesTheProcessorWhoseMemoryIsTooSmallAndHowMuchWouldDo() {
        SearchCase data = SearchCase.random(5, 3, 1, 50, 1);
        Objective free = SearchCase.cheapest(Quantity.MACS, 0.2, 2).in(SearchSpace.USUAL.on(GRID));
        NaiveSearch naive = new NaiveSearch(data, 2, LEVELS, free.space());
        long least = naive.all().stream()
                .filter(NaiveSearch.meets(free))
                .map(RatedPlan::plan)
                .mapToLong(plan -> naive.bytes(plan, 0))
                .min()
                .orElseThrow();
        assertThat(found(data, free.withMemory(Map.of("p0", least))).chosen()).isPresent();
        assertThat(found(data, free.withMemory(Map.of("p0", least - 1))).shortfalls())
                .containsExactly(
                        new SearchResult.Shortfall("bytes on the processor 'p0'", least - 1.0, (double) least));
    }

    @Test
    void theWholeFrontHasHeadsOnTheNextProcessorToo() {
        SearchCase data = SearchCase.random(11, 2, 1, 30, 2);
        SearchSpace space =
                SearchSpace.USUAL.on(GRID).with(Option.HEADS_ON_NEXT).with(Option.WHOLE_FRONT);
        Objective objective = SearchCase.cheapest(Quantity.ENERGY, 0.3, 2).in(space);
        NaiveSearch naive = new NaiveSearch(data, 2, LEVELS, space);
        List<RatedPlan> front = found(data, objective).front();
        for (RatedPlan any : naive.all()) {
            assertThat(front).as(any.toString()).anyMatch(on -> covers(on, any, naive));
        }
    }

    private static boolean covers(RatedPlan on, RatedPlan any, NaiveSearch naive) {
        return on.figures().accuracy() > any.figures().accuracy() - 1e-9
                && on.figures().joules() < any.figures().joules() + 1e-9
                && on.figures().seconds() < any.figures().seconds() + 1e-9
                && on.figures().worstSeconds() < any.figures().worstSeconds() + 1e-9
                && naive.bytes(on.plan(), 0) + naive.bytes(on.plan(), 1)
                        <= naive.bytes(any.plan(), 0) + naive.bytes(any.plan(), 1);
    }
}
