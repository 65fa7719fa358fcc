// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.List;
import java.util.Random;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.training.ExitProfile;

/** A small made-up profile and its costs: three heads, the last two share an attach point. */
final class ContractProfiles {
    private ContractProfiles() {}

    /** Samples have a hidden difficulty, later classifiers are better. */
    static ExitProfile withThreeHeads(int samples) {
        Random random = new Random(5);
        float[][] confidence = new float[4][samples];
        int[][] predicted = new int[4][samples];
        int[] label = new int[samples];
        for (int sample = 0; sample < samples; sample++) {
            double difficulty = random.nextGaussian();
            for (int classifier = 0; classifier < 4; classifier++) {
                double strength = 1 + 0.7 * classifier - difficulty + 0.5 * random.nextGaussian();
                double certainty = 1 / (1 + Math.exp(-strength));
                confidence[classifier][sample] = (float) (0.3 + 0.7 * certainty);
                predicted[classifier][sample] = random.nextDouble() < certainty ? 0 : 1;
            }
        }
        return new ExitProfile(List.of("early", "middle", "middle2", "backbone"), confidence, predicted, label);
    }

    /** It never waits or sleeps, so that costs are sums. */
    static CostTable costsOnOneProcessor() {
        ProcessorFigures processor = new ProcessorFigures("core", 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        return new CostTable(
                List.of(processor),
                List.of(part("first", 300), part("second", 300), part("third", 400)),
                List.of(part("early", 10), part("middle", 10), part("middle2", 60)),
                List.of(0, 1, 1),
                List.of(8L, 8L),
                List.of(),
                0,
                List.of());
    }

    private static Part part(String name, long macs) {
        return new Part(name, macs, List.of(new PartCost(macs * 1e-3, macs * 2e-3, macs, macs, List.of())));
    }

    /** What a sample costs that leaves at an exit of a plan, all other figures left aside. */
    static PlanFigures costOfLeaving(CostTable costs, Plan plan, int exit) {
        boolean last = exit == plan.heads().size();
        int segments = last
                ? costs.segments().size()
                : 1 + costs.pointOfHead().get(plan.heads().get(exit));
        long macs = 0;
        double seconds = 0;
        double joules = 0;
        for (int segment = 0; segment < segments; segment++) {
            Part part = costs.segments().get(segment);
            macs += part.macs();
            seconds += part.byProcessor().get(0).seconds();
            joules += part.byProcessor().get(0).joules();
        }
        for (int passed = 0; passed <= exit && passed < plan.heads().size(); passed++) {
            Part head = costs.heads().get(plan.heads().get(passed));
            macs += head.macs();
            seconds += head.byProcessor().get(0).seconds();
            joules += head.byProcessor().get(0).joules();
        }
        return new PlanFigures(0, 0, 0, macs, joules, seconds, seconds, List.of(), List.of());
    }
}
