// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.limits;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.certification.Risk;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.MemoryLoad;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.mapping.MemoryLimits;
import org.offramp.search.replay.CascadeReplay;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.Correctness;

/** Holds plans that were found for something else against the limits of an objective. */
public record PlanLimits(Objective objective, ExitProfile profile, CostTable costs) {
    public RatedPlan rate(Plan plan) {
        return new RatedPlan(plan, new CascadeReplay().replay(plan, profile, costs));
    }

    public boolean areKept(RatedPlan rated) {
        Limits limits = new Limits(objective, costs);
        PlanFigures figures = rated.figures();
        if (objective.accuracy().measure() == AccuracyMeasure.OVERALL) {
            return limits.broken(limits.reached(rated.plan(), figures)).isEmpty();
        }
        Correctness correctness = Correctness.of(
                classes(rated.plan()),
                objective.accuracy().measure(),
                objective.accuracy().oneStandardError());
        return limits.accuracy().isMet(correctness)
                && objective.limits().entrySet().stream()
                        .allMatch(limit -> figures.of(limit.getKey()) <= limit.getValue())
                && MemoryLimits.of(objective.memory(), costs).areKept(MemoryLoad.of(rated.plan(), costs));
    }

    private List<CascadeCount> classes(Plan plan) {
        return IntStream.of(profile.label())
                .distinct()
                .mapToObj(label -> count(plan, label))
                .toList();
    }

    private CascadeCount count(Plan plan, int label) {
        int samples = 0;
        int backboneRight = 0;
        int harmed = 0;
        int helped = 0;
        for (int sample = 0; sample < profile.samples(); sample++) {
            if (profile.label()[sample] == label) {
                int loss = Risk.SIGNED.loss(profile, plan, sample);
                samples++;
                backboneRight += profile.isRight(profile.heads(), sample) ? 1 : 0;
                harmed += loss > 0 ? 1 : 0;
                helped += loss < 0 ? 1 : 0;
            }
        }
        return new CascadeCount(samples, backboneRight, harmed, helped);
    }
}
