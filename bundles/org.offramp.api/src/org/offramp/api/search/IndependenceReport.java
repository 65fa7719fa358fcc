// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import java.util.Optional;

/**
 * What the assumption that exits are independent of each other is worth on a profile.
 *
 * @param plans the chosen one first, if there is one, then some of the front
 * @param errorCorrelations for each two classifiers, the correlation of being wrong, -1 to 1; NaN where one is always
 *     right or always wrong
 * @param assumed what the paper's mode would have chosen, with what it promised; empty when it finds nothing, or would
 *     have too many architectures to look at
 */
public record IndependenceReport(
        List<Comparison> plans, List<List<Double>> errorCorrelations, Optional<Baseline> assumed) {
    public IndependenceReport {
        plans = List.copyOf(plans);
        errorCorrelations = errorCorrelations.stream().map(List::copyOf).toList();
    }

    /** What a plan does, and what it would do if the exits were independent. */
    public record Comparison(Plan plan, PlanFigures cascade, PlanFigures predicted) {
        /** How much too high the predicted accuracy is, as a fraction. */
        public double accuracyError() {
            return predicted.accuracy() - cascade.accuracy();
        }

        /** The predicted objective as a share of the true one; below 1 when it is too optimistic. */
        public double costShare(Objective objective) {
            return objective.value(predicted) / objective.value(cascade);
        }
    }

    /** Whether the assumption would have picked other exits or thresholds than the chosen plan's. */
    public boolean picksAnotherPlan(Plan chosen) {
        return assumed.stream()
                .anyMatch(other -> !other.plan().heads().equals(chosen.heads())
                        || !other.plan().thresholds().equals(chosen.thresholds()));
    }
}
