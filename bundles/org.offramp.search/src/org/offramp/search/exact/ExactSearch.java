// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.jobs.Cores;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Census;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.descent.DescentSearch;
import org.offramp.search.limits.Limits;
import org.offramp.search.limits.NoFit;
import org.offramp.search.mapping.Mappings;
import org.offramp.search.plans.BestPlans;
import org.offramp.search.plans.Found;
import org.offramp.search.plans.NearMissJudge;
import org.offramp.search.plans.Ratings;
import org.offramp.search.plans.Thinning;
import org.offramp.search.plans.WholeFront;
import org.offramp.search.scan.Everything;
import org.offramp.search.scan.SearchSize;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.Grids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Tries everything: all architectures, mappings and thresholds of a grid, each on the true cascade of all samples. Where
 * that is too much, {@link DescentSearch} takes over.
 */
@Component
public final class ExactSearch implements ArchitectureSearch {
    private final IntSupplier threads;

    @Activate
    public ExactSearch() {
        this(Cores::usable);
    }

    /** @param threads that search at the same time */
    public ExactSearch(int threads) {
        this(() -> threads);
    }

    private ExactSearch(IntSupplier threads) {
        this.threads = threads;
    }

    @Override
    public String id() {
        return "exact";
    }

    @Override
    public String description() {
        return "every architecture, mapping and threshold of a grid, on the true cascade of all samples; descent where"
                + " that is too much";
    }

    @Override
    public SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        Limits limits = new Limits(objective, costs);
        ThresholdGrid grid = Grids.of(objective, limits.mostExits());
        Candidates candidates = new Candidates(
                calibration,
                costs,
                objective.space(),
                grid,
                objective.accuracy().measure());
        if (!SearchSize.isEnumerable(
                candidates,
                limits.mostExits(),
                costs.processors().size(),
                objective.space(),
                SearchSize.MOST_NANOSECONDS)) {
            return new DescentSearch().search(calibration, costs, objective, progress);
        }
        Everything everything =
                new Everything(candidates, Mappings.best(costs, objective), limits.mostExits(), threads.getAsInt());
        BestPlans best =
                everything.judge(() -> new BestPlans(candidates, limits), BestPlans::add, "search plans", progress);
        List<Found> front = objective.space().has(SearchSpace.Option.WHOLE_FRONT)
                ? wholeFront(everything, limits, costs, objective, progress)
                : best.front();
        Ratings ratings = new Ratings(candidates, calibration, costs, everything.onlyTables());
        List<Found> reported = new ArrayList<>(Thinning.of(front, Thinning.MOST_ON_FRONT));
        int shown = reported.size();
        best.chosen().ifPresent(reported::add);
        List<RatedPlan> rated = ratings.of(reported);
        Optional<RatedPlan> chosen = best.chosen().map(found -> rated.get(shown));
        long onFront =
                front.stream().map(found -> found.mapping().heads()).distinct().count();
        return new SearchResult(
                chosen,
                rated.subList(0, shown),
                Optional.empty(),
                "exact (" + Grids.inWords(grid, candidates) + ")",
                true,
                chosen.isPresent() ? List.of() : shortfalls(everything, limits, costs, objective, progress),
                everything.architectures(),
                new Census(front.size(), everything.architectures() - best.infeasible() - onFront, best.infeasible()),
                chosen.map(plan -> OptionalDouble.of(objective.value(plan.figures())))
                        .orElseGet(OptionalDouble::empty));
    }

    private List<Found> wholeFront(
            Everything everything, Limits limits, CostTable costs, Objective objective, Progress progress) {
        Candidates candidates = everything.candidates();
        if (!ArchitectureTables.hasRoom(limits.mostExits(), candidates.width())) {
            throw new BadInputException(
                    "whole front", "The grid is too fine for it.", "Ask for fewer levels, such as quantiles:26.");
        }
        return everything
                .with(Mappings.wholeFront(costs, objective))
                .judge(
                        () -> new WholeFront(candidates, limits, objective),
                        WholeFront::add,
                        "search the whole front",
                        progress)
                .front();
    }

    private static List<Shortfall> shortfalls(
            Everything all, Limits limits, CostTable costs, Objective objective, Progress progress) {
        Mappings mappings = Mappings.nearMisses(costs, objective);
        List<Shortfall> near = all.with(mappings)
                .judge(() -> new NearMissJudge(all.candidates(), limits), NearMissJudge::add, "search limits", progress)
                .misses()
                .shortfalls();
        return near.isEmpty() ? NoFit.of(costs) : near;
    }
}
