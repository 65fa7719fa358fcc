// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.PlanReplay;
import org.offramp.api.training.ExitProfile;
import org.osgi.service.component.annotations.Component;

/** Lets each sample of a profile walk through a plan, and counts. */
@Component
public final class CascadeReplay implements PlanReplay {
    @Override
    public PlanFigures replay(Plan plan, ExitProfile profile, CostTable costs) {
        ProfileCheck.of(profile, costs);
        int exits = plan.heads().size();
        int[] leavers = new int[exits + 1];
        int[] right = new int[exits + 1];
        int harmed = 0;
        int helped = 0;
        for (int sample = 0; sample < profile.samples(); sample++) {
            int exit = exitOf(plan, profile, sample);
            int classifier = exit == exits ? profile.heads() : plan.heads().get(exit);
            boolean correct = profile.isRight(classifier, sample);
            boolean backboneCorrect = profile.isRight(profile.heads(), sample);
            leavers[exit]++;
            right[exit] += correct ? 1 : 0;
            harmed += backboneCorrect && !correct ? 1 : 0;
            helped += correct && !backboneCorrect ? 1 : 0;
        }
        CascadeCount count = new CascadeCount(profile.samples(), CascadeCount.backboneRight(profile), harmed, helped);
        return figures(count, leavers, right, new SamplePaths(costs).of(plan));
    }

    private static int exitOf(Plan plan, ExitProfile profile, int sample) {
        int exits = plan.heads().size();
        for (int exit = 0; exit < exits; exit++) {
            if (profile.confidence()[plan.heads().get(exit)][sample]
                    >= plan.thresholds().get(exit)) {
                return exit;
            }
        }
        return exits;
    }

    private static PlanFigures figures(CascadeCount count, int[] leavers, int[] right, List<PathCost> paths) {
        double macs = 0;
        double joules = 0;
        double seconds = 0;
        List<Double> rates = new ArrayList<>();
        List<Double> accuracies = new ArrayList<>();
        for (int exit = 0; exit < leavers.length; exit++) {
            macs += leavers[exit] * (double) paths.get(exit).macs();
            joules += leavers[exit] * paths.get(exit).joules();
            seconds += leavers[exit] * paths.get(exit).seconds();
            rates.add((double) leavers[exit] / count.samples());
            accuracies.add((double) right[exit] / leavers[exit]);
        }
        return new PlanFigures(
                count.accuracy(),
                count.drop(),
                count.standardError(),
                macs / count.samples(),
                joules / count.samples(),
                seconds / count.samples(),
                paths.get(leavers.length - 1).seconds(),
                rates,
                accuracies);
    }
}
