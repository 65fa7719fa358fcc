// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.replay;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.PlanReplay;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.mapping.PathCost;
import org.offramp.search.mapping.SamplePaths;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.ProfileCheck;
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
        int backboneRight = 0;
        for (int sample = 0; sample < profile.samples(); sample++) {
            int exit = plan.exitOf(profile, sample);
            boolean correct = profile.isRight(plan.answering(profile, exit, sample), sample);
            boolean backboneCorrect = profile.isRight(profile.heads(), sample);
            leavers[exit]++;
            right[exit] += correct ? 1 : 0;
            backboneRight += backboneCorrect ? 1 : 0;
            harmed += backboneCorrect && !correct ? 1 : 0;
        }
        CascadeCount count = count(profile.samples(), backboneRight, harmed, right);
        List<PathCost> paths = new SamplePaths(costs).of(plan);
        return figures(count, leavers, right, paths, plan.lastExit());
    }

    public static CascadeCount count(int samples, int backboneRight, int harmed, int[] right) {
        int all = 0;
        for (int here : right) {
            all += here;
        }
        return new CascadeCount(samples, backboneRight, harmed, all - backboneRight + harmed);
    }

    /**
     * @param right of those that leave at each exit
     * @param last exit that a sample can come to
     */
    public static PlanFigures figures(CascadeCount count, int[] leavers, int[] right, List<PathCost> paths, int last) {
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
                paths.get(last).seconds(),
                rates,
                accuracies);
    }
}
