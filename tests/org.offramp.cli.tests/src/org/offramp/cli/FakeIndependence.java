// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.List;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.IndependenceCheck;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.IndependenceReport.Comparison;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;

/** Predicts one point too much accuracy and half the costs, and picks a plan of its own. */
final class FakeIndependence implements IndependenceCheck {
    @Override
    public IndependenceReport check(
            SearchResult found, ExitProfile profile, CostTable costs, Objective objective, Progress progress) {
        List<Comparison> plans =
                found.chosen().stream().map(FakeIndependence::compared).toList();
        Optional<Baseline> assumed = found.chosen()
                .map(chosen -> new Baseline(
                        "the paper's mode",
                        new Plan(List.of(), List.of(), List.of(0)),
                        chosen.figures(),
                        Optional.of(optimistic(chosen.figures()))));
        return new IndependenceReport(plans, List.of(List.of(1.0, 0.3), List.of(0.3, Double.NaN)), assumed);
    }

    private static Comparison compared(RatedPlan rated) {
        return new Comparison(rated.plan(), rated.figures(), optimistic(rated.figures()));
    }

    private static PlanFigures optimistic(PlanFigures figures) {
        return new PlanFigures(
                figures.accuracy() + 0.01,
                figures.accuracyDrop() - 0.01,
                figures.dropStandardError(),
                figures.macs() / 2,
                figures.joules() / 2,
                figures.seconds() / 2,
                figures.worstSeconds(),
                figures.exitRates(),
                figures.exitAccuracies());
    }
}
