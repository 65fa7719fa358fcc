// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.workbench.results.Findings.NamedPlan;

/**
 * What the chart shows.
 *
 * @param earlier runs to compare with
 * @param moved what the sliders give at the moment
 */
record FrontContent(
        List<NamedPlan> plans, List<EarlierRun> earlier, Optional<NamedPlan> selected, Optional<PlanFigures> moved) {
    static final FrontContent NOTHING = new FrontContent(List.of(), List.of(), Optional.empty(), Optional.empty());

    static FrontContent of(Shown shown) {
        return new FrontContent(
                shown.plans(),
                shown.compared(),
                Optional.of(shown.plan()),
                shown.moved().map(RatedPlan::figures));
    }

    /** Everything that needs room between the axes. */
    Stream<PlanFigures> all() {
        return Stream.concat(
                plans.stream().map(plan -> plan.rated().figures()),
                earlier.stream().flatMap(run -> Stream.concat(run.chosen().stream(), run.front().stream())));
    }
}
