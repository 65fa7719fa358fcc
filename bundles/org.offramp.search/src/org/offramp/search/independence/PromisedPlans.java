// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.limits.Limits;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.replay.ExitShares;
import org.offramp.search.tables.ThresholdLevels;

/** Sets the thresholds of one mapping by the threshold graph, with the λ that just meets the accuracy asked. */
final class PromisedPlans {
    private static final int BISECTIONS = 30;
    private static final double LARGEST_LAMBDA = 1e6;

    private final ThresholdLevels levels = ThresholdLevels.thirteen();
    private final Limits limits;
    private final PathFinder finder;
    private final List<List<ExitShares>> shares;
    private final ExitShares backbone;
    private final int samples;

    PromisedPlans(ExitProfile profile, Limits limits, PathFinder finder) {
        this.finder = finder;
        this.limits = limits;
        shares = IntStream.range(0, profile.heads())
                .mapToObj(head -> IntStream.range(0, levels.count())
                        .mapToObj(level -> ExitShares.of(profile, head, levels.threshold(level)))
                        .toList())
                .toList();
        backbone = ExitShares.ofBackbone(profile);
        samples = profile.samples();
    }

    /** How the shortest path is found. */
    interface PathFinder {
        int[] levels(ThresholdGraph graph, double lambda);
    }

    /** The cheapest accurate plan that a λ gives; the most accurate one if none is accurate enough. */
    Promise of(Mapping mapping) {
        ThresholdGraph graph = graph(mapping);
        double scale = mapping.aims().get(0).perSample()[mapping.heads().size()];
        Promise cheapest = promise(mapping, finder.levels(graph, 0));
        Promise best = promise(mapping, finder.levels(graph, LARGEST_LAMBDA * scale));
        if (isAccurate(cheapest) || !isAccurate(best)) {
            return isAccurate(cheapest) ? cheapest : best;
        }
        double tooSmall = scale / LARGEST_LAMBDA;
        double enough = scale * LARGEST_LAMBDA;
        for (int round = 0; round < BISECTIONS; round++) {
            double lambda = Math.sqrt(tooSmall * enough);
            Promise next = promise(mapping, finder.levels(graph, lambda));
            if (isAccurate(next)) {
                enough = lambda;
                best = next;
            } else {
                tooSmall = lambda;
            }
        }
        return best;
    }

    private boolean isAccurate(Promise promise) {
        return limits.accuracy().isPromised(promise.figures());
    }

    private ThresholdGraph graph(Mapping mapping) {
        double[] costs = mapping.aims().get(0).perSample();
        double[] steps = IntStream.range(0, costs.length)
                .mapToDouble(exit -> exit == 0 ? costs[0] : costs[exit] - costs[exit - 1])
                .toArray();
        return new ThresholdGraph(mapping.heads().stream().map(shares::get).toList(), steps, backbone.wrong());
    }

    private Promise promise(Mapping mapping, int[] chosen) {
        List<Double> thresholds = new ArrayList<>();
        List<ExitShares> exits = new ArrayList<>();
        for (int exit = 0; exit < chosen.length; exit++) {
            thresholds.add(levels.threshold(chosen[exit]));
            exits.add(shares.get(mapping.heads().get(exit)).get(chosen[exit]));
        }
        exits.add(backbone);
        Plan plan = mapping.plan(thresholds, false);
        double worst = mapping.paths().get(plan.lastExit()).seconds();
        return new Promise(plan, IndependencePrediction.of(exits, mapping.paths(), worst, samples));
    }
}
