// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.limits.Limits;
import org.offramp.search.limits.NearMisses;
import org.offramp.search.limits.NoFit;
import org.offramp.search.mapping.Architectures;
import org.offramp.search.mapping.Mappings;
import org.offramp.search.replay.CascadeReplay;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.ProfileCheck;
import org.offramp.search.tables.Steps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The paper's mode, as we read it: for each architecture a graph of thirteen threshold levels per exit, 0.40, 0.45 …
 * 1.00, whose shortest path is the plan, if the exits were independent. The limits are held against that prediction, so
 * that the chosen plan may break them in truth; the shortfalls tell then.
 */
@Component
public final class BellmanFordSearch implements ArchitectureSearch {
    private final PromisedPlans.PathFinder finder;

    @Activate
    public BellmanFordSearch() {
        this(ThresholdGraph::shortestPath);
    }

    public BellmanFordSearch(PromisedPlans.PathFinder finder) {
        this.finder = finder;
    }

    @Override
    public String id() {
        return "bellman-ford";
    }

    @Override
    public String description() {
        return "the paper's mode: shortest path through thirteen threshold levels per exit, exits taken as independent";
    }

    @Override
    public SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        ProfileCheck.of(calibration, costs);
        Limits limits = new Limits(objective, costs);
        List<List<Integer>> architectures = objective
                .space()
                .heads()
                .map(heads -> List.of(Candidates.checked(heads, costs)))
                .orElseGet(() -> Architectures.of(costs, limits.mostExits()));
        check(objective);
        Looking looking = new Looking(new PromisedPlans(calibration, limits, finder), architectures, progress);
        List<Promise> promises = looking.promises(Mappings.best(costs, objective));
        Optional<Promise> best = promises.stream()
                .filter(promise -> limits.isPromised(promise.plan(), promise.figures()))
                .min(Promise.bestFirst(objective));
        Optional<RatedPlan> chosen = best.map(Promise::plan)
                .map(plan -> new RatedPlan(plan, new CascadeReplay().replay(plan, calibration, costs)));
        return new SearchResult(
                chosen,
                chosen.stream().toList(),
                best.map(Promise::figures),
                "bellman-ford (13 levels 0.40 … 1.00, independent exits, no standard error)",
                false,
                chosen.map(plan -> limits.broken(limits.reached(plan.plan(), plan.figures())))
                        .orElseGet(() -> shortfalls(
                                promises.isEmpty() ? looking.promises(Mappings.nearMisses(costs, objective)) : promises,
                                limits,
                                costs)),
                architectures.size());
    }

    /** The objective as the paper's mode can take it: on its own grid, for all samples together. */
    public static Objective suited(Objective objective) {
        return objective
                .in(objective.space().on(ThresholdGrid.THIRTEEN).without(SearchSpace.Option.RECALL))
                .with(AccuracyMeasure.OVERALL);
    }

    private static void check(Objective objective) {
        if (objective.accuracy().measure() != AccuracyMeasure.OVERALL) {
            throw new BadInputException(
                    "accuracy",
                    "Independence predicts the accuracy over all samples only.",
                    "Take the exact search for classes.");
        }
        if (objective.space().has(SearchSpace.Option.RECALL)) {
            throw new BadInputException(
                    "recall", "The paper's mode doesn't know it.", "Leave it out, or take the exact search.");
        }
        ThresholdGrid grid = objective.space().grid();
        if (!grid.equals(ThresholdGrid.THIRTEEN) && !grid.equals(ThresholdGrid.USUAL)) {
            throw new BadInputException(
                    "grid", "It is " + grid + ".", "The paper's mode has its own: leave it out, or say 13.");
        }
    }

    /** At what the method looks. */
    private record Looking(PromisedPlans plans, List<List<Integer>> architectures, Progress progress) {
        List<Promise> promises(Mappings mappings) {
            Steps steps = new Steps(progress, "search plans", architectures.size());
            return architectures.parallelStream()
                    .peek(heads -> steps.step())
                    .flatMap(heads -> mappings.of(heads).stream())
                    .map(plans::of)
                    .toList();
        }
    }

    private static List<Shortfall> shortfalls(List<Promise> promises, Limits limits, CostTable costs) {
        NearMisses misses = new NearMisses(limits);
        promises.forEach(promise -> misses.consider(limits.promised(promise.plan(), promise.figures())));
        return promises.isEmpty() ? NoFit.of(costs) : misses.shortfalls();
    }
}
