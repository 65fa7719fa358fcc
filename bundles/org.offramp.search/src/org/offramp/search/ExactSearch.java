// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.training.ExitProfile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tries everything: all architectures, mappings and thresholds of a grid, each on the true cascade of all samples. */
@Component
public final class ExactSearch implements ArchitectureSearch {
    private static final int MOST_CELLS = 1 << 20;
    private static final int MOST_EXITS = 10;
    private static final int MOST_LEVELS = 26;
    private static final int MOST_ON_FRONT = 40;

    private final Optional<ThresholdLevels> fixed;

    /** With levels at quantiles of the observed confidences: 26, but fewer beyond four exits. */
    @Activate
    public ExactSearch() {
        this(Optional.empty());
    }

    private ExactSearch(Optional<ThresholdLevels> fixed) {
        this.fixed = fixed;
    }

    /** With the same levels at every exit. */
    static ExactSearch on(ThresholdLevels levels) {
        return new ExactSearch(Optional.of(levels));
    }

    @Override
    public String id() {
        return "exact";
    }

    @Override
    public String description() {
        return "every architecture, mapping and threshold of a grid, on the true cascade of all samples";
    }

    @Override
    public SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        Limits limits = new Limits(objective, costs);
        int levels = levels(limits.mostExits());
        Candidates candidates = new Candidates(
                calibration,
                costs,
                confidences -> fixed.orElseGet(() -> ThresholdLevels.quantiles(confidences, levels)));
        Everything everything = new Everything(candidates, new Mappings(costs, objective), limits.mostExits());
        BestPlans best =
                everything.judge(() -> new BestPlans(candidates, limits), BestPlans::add, "search plans", progress);
        Function<Found, RatedPlan> rate = found -> {
            Plan plan = found.plan(candidates);
            return new RatedPlan(plan, new CascadeReplay().replay(plan, calibration, costs));
        };
        return new SearchResult(
                best.chosen().map(rate),
                Thinning.of(best.front(), MOST_ON_FRONT).stream().map(rate).toList(),
                Optional.empty(),
                "exact (" + fixed.map(each -> each.count() + " fixed").orElse(levels + " quantile") + " levels)",
                true,
                best.chosen().isPresent() ? List.of() : shortfalls(everything, limits, costs, progress),
                everything.architectures());
    }

    private static List<Shortfall> shortfalls(
            Everything everything, Limits limits, CostTable costs, Progress progress) {
        List<Shortfall> near = everything
                .judge(
                        () -> new NearMissJudge(everything.candidates(), limits),
                        NearMissJudge::add,
                        "search limits",
                        progress)
                .misses()
                .shortfalls();
        return near.isEmpty() ? NoFit.of(costs) : near;
    }

    /** As many as a table of bounded size has room for. */
    private static int levels(int exits) {
        if (exits > MOST_EXITS) {
            throw new BadInputException(
                    "largest number of exits",
                    "It is " + exits + "; the exact search takes at most " + MOST_EXITS + ".",
                    "Ask for fewer, the gain beyond four is small.");
        }
        int bins = (int) (Math.pow(MOST_CELLS, 1.0 / Math.max(1, exits)) + 1e-9);
        return Math.min(MOST_LEVELS, bins - 1);
    }
}
