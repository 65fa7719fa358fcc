// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import java.util.Arrays;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.mapping.FloorCosts;
import org.offramp.search.tables.Candidates;

/**
 * What no plan can beat: every sample leaves at the cheapest exit, and as many as have to be right at the cheapest one
 * that is right, as if somebody knew which.
 */
final class OracleBound {
    private OracleBound() {}

    /**
     * For one sample, mean; infinite when so many can't be right.
     *
     * @param leastRight right answers that a plan has to have
     */
    static double of(ExitProfile profile, Candidates candidates, FloorCosts costs, int leastRight) {
        double cheapest = costs.backbone();
        double[] path = new double[candidates.count()];
        for (int candidate = 0; candidate < path.length; candidate++) {
            int head = candidates.head(candidate);
            path[candidate] = costs.between(-1, candidates.point(candidate)) + costs.head(head);
            cheapest = Math.min(cheapest, path[candidate]);
        }
        double[] extra = new double[profile.samples()];
        for (int sample = 0; sample < extra.length; sample++) {
            double right = profile.isRight(profile.heads(), sample) ? costs.backbone() : Double.POSITIVE_INFINITY;
            for (int candidate = 0; candidate < path.length; candidate++) {
                if (path[candidate] < right && profile.isRight(candidates.head(candidate), sample)) {
                    right = path[candidate];
                }
            }
            extra[sample] = right - cheapest;
        }
        Arrays.sort(extra);
        double sum = 0;
        for (int sample = 0; sample < Math.min(leastRight, extra.length); sample++) {
            sum += extra[sample];
        }
        return costs.constant() + cheapest + sum / extra.length;
    }
}
