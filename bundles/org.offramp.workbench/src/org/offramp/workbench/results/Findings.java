// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;

/**
 * What an output folder holds.
 *
 * @param front from the cheapest to the most accurate
 * @param baselines other ways to use the same candidates
 * @param profile of the calibration samples
 */
record Findings(
        String backbone,
        Optional<RatedPlan> chosen,
        List<RatedPlan> front,
        List<NamedPlan> baselines,
        ExitProfile profile,
        CostTable costs) {

    /** A plan with what people call it. */
    record NamedPlan(String name, Kind kind, RatedPlan rated) {}

    enum Kind {
        CHOSEN,
        FRONT,
        BASELINE
    }

    /** The chosen plan first, then the others of the front, then the baselines. */
    List<NamedPlan> plans() {
        List<NamedPlan> plans = new ArrayList<>();
        chosen.ifPresent(plan -> plans.add(new NamedPlan("chosen", Kind.CHOSEN, plan)));
        int number = 0;
        for (RatedPlan plan : front) {
            number++;
            if (chosen.filter(each -> each.plan().equals(plan.plan())).isEmpty()) {
                plans.add(new NamedPlan("front " + number, Kind.FRONT, plan));
            }
        }
        plans.addAll(baselines);
        return plans;
    }

    /** The backbone's accuracy on the calibration samples. */
    double backboneAccuracy() {
        return profile.accuracy(profile.heads());
    }
}
