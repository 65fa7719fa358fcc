// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.List;
import java.util.Optional;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.workbench.results.Findings.NamedPlan;

/**
 * What all tabs show.
 *
 * @param plans of the findings
 * @param plan the selected one
 * @param moved the same with the thresholds that sliders have now, when they have left the plan's own
 * @param compared other runs
 */
record Shown(
        Findings findings,
        List<NamedPlan> plans,
        NamedPlan plan,
        Optional<RatedPlan> moved,
        List<EarlierRun> compared) {
    Shown {
        plans = List.copyOf(plans);
        compared = List.copyOf(compared);
    }

    /** Without what the sliders gave for another plan. */
    Shown selecting(NamedPlan other) {
        return new Shown(findings, plans, other, Optional.empty(), compared);
    }

    Shown movedTo(RatedPlan thresholds) {
        return new Shown(findings, plans, plan, Optional.of(thresholds), compared);
    }

    Shown comparedWith(List<EarlierRun> runs) {
        return new Shown(findings, plans, plan, moved, runs);
    }

    /** With the thresholds that count now. */
    RatedPlan rated() {
        return moved.orElse(plan.rated());
    }

    PlanFigures figures() {
        return rated().figures();
    }
}
