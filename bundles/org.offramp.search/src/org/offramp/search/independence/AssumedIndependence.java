// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.IndependenceCheck;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.IndependenceReport.Comparison;
import org.offramp.api.search.Objective;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.plans.Thinning;
import org.offramp.search.replay.CascadeReplay;
import org.osgi.service.component.annotations.Component;

/** Predicts the chosen plan and some of the front, correlates errors, and asks the paper's mode for its plan. */
@Component
public final class AssumedIndependence implements IndependenceCheck {
    private static final int MOST_OF_FRONT = 20;
    /** The paper's mode takes milliseconds for each of them. */
    private static final int MOST_ARCHITECTURES = 1000;

    @Override
    public IndependenceReport check(
            SearchResult found, ExitProfile profile, CostTable costs, Objective objective, Progress progress) {
        List<Comparison> plans = Stream.concat(
                        found.chosen().stream(), Thinning.of(found.front(), MOST_OF_FRONT).stream())
                .map(RatedPlan::plan)
                .distinct()
                .map(plan -> new Comparison(
                        plan,
                        new CascadeReplay().replay(plan, profile, costs),
                        new IndependencePrediction().predict(plan, profile, costs)))
                .toList();
        return new IndependenceReport(
                plans, ErrorCorrelations.of(profile), assumed(found, profile, costs, objective, progress));
    }

    private static Optional<Baseline> assumed(
            SearchResult found, ExitProfile profile, CostTable costs, Objective objective, Progress progress) {
        if (found.architectures() > MOST_ARCHITECTURES) {
            return Optional.empty();
        }
        SearchResult paper =
                new BellmanFordSearch().search(profile, costs, BellmanFordSearch.suited(objective), progress);
        return paper.chosen()
                .map(rated -> new Baseline("the paper's mode", rated.plan(), rated.figures(), paper.predicted()));
    }
}
