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
        int samples = profile.samples();
        int[] label = profile.label();
        int[] backbone = profile.predicted()[profile.heads()];
        int[] leavers = new int[exits + 1];
        int[] right = new int[exits + 1];
        int harmed = 0;
        int backboneRight = 0;
        float[][] confidence = new float[exits][];
        int[][] predicted = new int[exits + 1][];
        double[] thresholds = new double[exits];
        for (int exit = 0; exit < exits; exit++) {
            confidence[exit] = profile.confidence()[plan.heads().get(exit)];
            predicted[exit] = profile.predicted()[plan.heads().get(exit)];
            thresholds[exit] = plan.thresholds().get(exit);
        }
        predicted[exits] = backbone;
        for (int sample = 0; sample < samples; sample++) {
            int exit = 0;
            while (exit < exits && !(confidence[exit][sample] >= thresholds[exit])) {
                exit++;
            }
            boolean correct = predicted[exit][sample] == label[sample];
            boolean backboneCorrect = backbone[sample] == label[sample];
            leavers[exit]++;
            right[exit] += correct ? 1 : 0;
            backboneRight += backboneCorrect ? 1 : 0;
            harmed += backboneCorrect && !correct ? 1 : 0;
        }
        CascadeCount count = count(samples, backboneRight, harmed, right);
        return figures(count, leavers, right, new SamplePaths(costs).of(plan));
    }

    public static CascadeCount count(int samples, int backboneRight, int harmed, int[] right) {
        int all = 0;
        for (int here : right) {
            all += here;
        }
        return new CascadeCount(samples, backboneRight, harmed, all - backboneRight + harmed);
    }

    /** @param right of those that leave at each exit */
    public static PlanFigures figures(CascadeCount count, int[] leavers, int[] right, List<PathCost> paths) {
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
