// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import java.util.Locale;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Objective;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.limits.Limits;
import org.offramp.search.mapping.Mappings;
import org.offramp.search.plans.BestPlans;
import org.offramp.search.plans.Ratings;
import org.offramp.search.scan.Everything;
import org.offramp.search.scan.SearchSize;
import org.offramp.search.tables.Candidates;

/**
 * How far a plan is above the exact optimum, where that takes no more than moments to see: of the whole space, or else
 * for the plan's own exits.
 *
 * @param objective with the grid that the plan was searched on
 */
record ExactGap(ExitProfile profile, CostTable costs, Objective objective) {
    private static final double MOST_NANOSECONDS = 2e9;

    /** In words; nothing where it can't be computed. */
    String of(RatedPlan plan) {
        if (plan.plan().heads().isEmpty()) {
            return "";
        }
        Objective own = objective.in(objective.space().withHeads(plan.plan().heads()));
        return optimum(objective)
                .map(best -> inWords(plan, best, "the exact optimum"))
                .or(() -> optimum(own).map(best -> inWords(plan, best, "the exact optimum for its exits")))
                .orElse("");
    }

    private String inWords(RatedPlan plan, double best, String what) {
        double gap = 100 * (objective.value(plan.figures()) / best - 1);
        return String.format(Locale.ROOT, "; %.3f %% above %s", gap, what);
    }

    private Optional<Double> optimum(Objective asked) {
        Limits limits = new Limits(asked, costs);
        Candidates candidates = new Candidates(
                profile,
                costs,
                asked.space(),
                asked.space().grid(),
                asked.accuracy().measure());
        int processors = costs.processors().size();
        if (!SearchSize.isEnumerable(candidates, limits.mostExits(), processors, asked.space(), MOST_NANOSECONDS)) {
            return Optional.empty();
        }
        BestPlans best = new Everything(candidates, Mappings.best(costs, asked), limits.mostExits(), 1)
                .judge(() -> new BestPlans(candidates, limits), BestPlans::add, "search the optimum", Progress.NONE);
        Ratings ratings = new Ratings(candidates, profile, costs, Optional.empty());
        return best.chosen().map(ratings::of).map(rated -> asked.value(rated.figures()));
    }
}
