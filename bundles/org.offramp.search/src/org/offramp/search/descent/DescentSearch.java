// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Census;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.limits.Limits;
import org.offramp.search.limits.NearMisses;
import org.offramp.search.limits.NoFit;
import org.offramp.search.mapping.FloorCosts;
import org.offramp.search.mapping.Mappings;
import org.offramp.search.plans.BestPlans;
import org.offramp.search.plans.Found;
import org.offramp.search.plans.NearMissJudge;
import org.offramp.search.plans.Ratings;
import org.offramp.search.plans.Thinning;
import org.offramp.search.scan.Everything;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.Grids;
import org.offramp.search.tables.Steps;
import org.osgi.service.component.annotations.Component;

/**
 * Goes down from where independent exits would be best, on the true cascade of all samples, for prices of a wrong answer
 * that close in on the one at which the limits just hold. Nothing proves that the plan found is the best; a bound tells
 * how far it can be away at most.
 */
@Component
public final class DescentSearch implements ArchitectureSearch {
    private static final int MOST_ROUNDS = 50;
    private static final int PRICES = 24;
    private static final int PRICES_WHEN_LARGE = 8;
    private static final int ROUNDS_WHEN_LARGE = 6;
    private static final double LARGEST_PRICE = 1e3;

    @Override
    public String id() {
        return "descent";
    }

    @Override
    public String description() {
        return "coordinate descent on the true cascade from where independent exits would be best, with a bound";
    }

    @Override
    public SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        if (objective.space().has(SearchSpace.Option.WHOLE_FRONT)) {
            throw new BadInputException(
                    "whole front",
                    "Descent doesn't see all plans.",
                    "Ask for fewer exits or levels, so that every plan can be seen, or for the front of the"
                            + " objective.");
        }
        Limits limits = new Limits(objective, costs);
        ThresholdGrid grid = Grids.of(objective, limits.mostExits());
        Candidates candidates = new Candidates(
                calibration,
                costs,
                objective.space(),
                grid,
                objective.accuracy().measure());
        FloorCosts floor = new FloorCosts(costs, Mappings.minimised(objective));
        BestPlans best = new BestPlans(candidates, limits);
        Steps steps = new Steps(progress, "search plans", 0);
        descend(
                new IndependentStart(calibration, candidates, floor, limits.mostExits()),
                new Descent(candidates, costs, objective, limits.mostExits(), best),
                best,
                floor.backbone(),
                steps);
        Ratings ratings = new Ratings(candidates, calibration, costs, Optional.empty());
        List<Found> front = best.front();
        List<RatedPlan> rated = ratings.of(Thinning.of(front, Thinning.MOST_ON_FRONT));
        Optional<RatedPlan> chosen = best.chosen().map(ratings::of);
        ExactGap gap =
                new ExactGap(calibration, costs, objective.in(objective.space().on(grid)));
        double bound = bound(calibration, candidates, floor, limits, objective);
        boolean proven = chosen.isPresent() && objective.value(chosen.get().figures()) <= bound;
        return new SearchResult(
                chosen,
                rated,
                Optional.empty(),
                "descent (" + Grids.inWords(grid, candidates)
                        + chosen.map(gap::of).orElse("") + ")",
                proven,
                chosen.isPresent() ? List.of() : shortfalls(rated, candidates, limits, costs, objective),
                Candidates.sum(candidates.architectures(limits.mostExits())),
                new Census(front.size(), 0, 0),
                bound < Double.POSITIVE_INFINITY ? OptionalDouble.of(bound) : OptionalDouble.empty());
    }

    /**
     * First for prices from almost nothing to more than all; then from other starts at the price that served best; then
     * around the best plan that keeps the limits.
     */
    private static void descend(IndependentStart start, Descent descent, BestPlans best, double scale, Steps steps) {
        descent.from(Position.START, scale * LARGEST_PRICE, steps::step);
        double served = sweep(start, descent, best, scale, steps);
        for (Position other : descent.otherStarts()) {
            descent.from(other, served, steps::step);
        }
        Optional<Found> before = Optional.empty();
        int rounds = descent.isLarge() ? ROUNDS_WHEN_LARGE : MOST_ROUNDS;
        for (int round = 0; round < rounds && !best.chosen().equals(before); round++) {
            before = best.chosen();
            before.ifPresent(found -> descent.around(found, steps::step));
        }
    }

    /** The price at which the best plan was found. */
    private static double sweep(IndependentStart start, Descent descent, BestPlans best, double middle, Steps steps) {
        int prices = descent.isLarge() ? PRICES_WHEN_LARGE : PRICES;
        double served = middle * LARGEST_PRICE;
        for (int round = 0; round < prices; round++) {
            double price = middle * Math.pow(LARGEST_PRICE, 2 * (round + 0.5) / prices - 1);
            Optional<Found> before = best.chosen();
            descent.from(start.of(price), price, steps::step);
            served = best.chosen().equals(before) ? served : price;
        }
        return served;
    }

    private static double bound(
            ExitProfile profile, Candidates candidates, FloorCosts floor, Limits limits, Objective objective) {
        int leastRight = objective.accuracy().measure() == AccuracyMeasure.OVERALL
                ? limits.accuracy().leastRight(candidates.count(0))
                : 0;
        return OracleBound.of(profile, candidates, floor, leastRight);
    }

    /** Told by the plans that were seen within the other limits, and by the backbone with no exit or a single one. */
    private static List<Shortfall> shortfalls(
            List<RatedPlan> seen, Candidates candidates, Limits limits, CostTable costs, Objective objective) {
        NearMisses misses = new NearMisses(limits);
        seen.forEach(plan -> misses.consider(limits.reached(plan.plan(), plan.figures())));
        if (!candidates.fixed()) {
            Mappings mappings = Mappings.nearMisses(costs, objective);
            Everything small = new Everything(candidates, mappings, Math.min(1, limits.mostExits()), 1);
            misses.add(small.judge(
                            () -> new NearMissJudge(candidates, limits),
                            NearMissJudge::add,
                            "search limits",
                            Progress.NONE)
                    .misses());
        }
        List<Shortfall> near = misses.shortfalls();
        return near.isEmpty() ? NoFit.of(costs) : near;
    }
}
