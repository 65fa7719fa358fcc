// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;

/**
 * What an output folder holds.
 *
 * @param front from the cheapest to the most accurate
 * @param baselines other ways to use the same candidates
 * @param attachPoints for each head of the cost table, its tensor
 * @param profile of the calibration samples
 */
record Findings(
        Sources sources,
        Optional<NamedPlan> chosen,
        List<RatedPlan> front,
        List<NamedPlan> baselines,
        List<String> attachPoints,
        ExitProfile profile,
        CostTable costs) {

    /**
     * A plan with what people call it.
     *
     * @param rated on the calibration samples
     * @param test the same on the test samples, where it was run on them
     */
    record NamedPlan(String name, Kind kind, RatedPlan rated, Optional<PlanFigures> test) {}

    enum Kind {
        CHOSEN,
        FRONT,
        BASELINE
    }

    /** The chosen plan first, then the others of the front, then the baselines. */
    List<NamedPlan> plans() {
        List<NamedPlan> plans = new ArrayList<>();
        chosen.ifPresent(plans::add);
        int number = 0;
        for (RatedPlan plan : front) {
            number++;
            if (chosen.filter(each -> each.rated().plan().equals(plan.plan())).isEmpty()) {
                plans.add(new NamedPlan("front " + number, Kind.FRONT, plan, Optional.empty()));
            }
        }
        plans.addAll(baselines);
        return plans;
    }

    /** The backbone's accuracy on the calibration samples. */
    double backboneAccuracy() {
        return profile.accuracy(profile.heads());
    }

    /** Names, in the order of the cost table. */
    List<String> processors() {
        return costs.processors().stream().map(ProcessorFigures::name).toList();
    }
}
