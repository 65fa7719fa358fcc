// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.IndependenceModel;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.mapping.PathCost;
import org.offramp.search.mapping.SamplePaths;
import org.offramp.search.replay.ExitShares;
import org.offramp.search.tables.ProfileCheck;
import org.osgi.service.component.annotations.Component;

/** Multiplies the exits' shares. */
@Component
public final class IndependencePrediction implements IndependenceModel {
    @Override
    public PlanFigures predict(Plan plan, ExitProfile profile, CostTable costs) {
        ProfileCheck.of(profile, costs);
        List<ExitShares> exits = new ArrayList<>();
        for (int exit = 0; exit < plan.heads().size(); exit++) {
            exits.add(ExitShares.of(profile, plan, exit));
        }
        exits.add(ExitShares.ofBackbone(profile));
        List<PathCost> paths = new SamplePaths(costs).of(plan);
        return of(exits, paths, paths.get(plan.lastExit()).seconds(), profile.samples());
    }

    /**
     * @param exits in order, the backbone's own classifier last
     * @param worstSeconds of a sample that goes as far as it can
     */
    public static PlanFigures of(List<ExitShares> exits, List<PathCost> paths, double worstSeconds, int samples) {
        double macs = 0;
        double joules = 0;
        double seconds = 0;
        double wrong = 0;
        double arriving = 1;
        List<Double> rates = new ArrayList<>();
        List<Double> accuracies = new ArrayList<>();
        for (int exit = 0; exit < exits.size(); exit++) {
            ExitShares shares = exits.get(exit);
            double rate = arriving * shares.leaving();
            macs += rate * paths.get(exit).macs();
            joules += rate * paths.get(exit).joules();
            seconds += rate * paths.get(exit).seconds();
            wrong += arriving * shares.wrong();
            rates.add(rate);
            accuracies.add(1 - shares.wrong() / shares.leaving());
            arriving *= shares.staying();
        }
        double backboneWrong = exits.get(exits.size() - 1).wrong();
        double variance = wrong * (1 - wrong) + backboneWrong * (1 - backboneWrong);
        double error = Math.sqrt(variance / samples);
        return new PlanFigures(
                1 - wrong, wrong - backboneWrong, error, macs, joules, seconds, worstSeconds, rates, accuracies);
    }
}
