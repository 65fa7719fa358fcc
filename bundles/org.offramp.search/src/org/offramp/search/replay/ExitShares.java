// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.replay;

import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;

/**
 * What a classifier does if it sees all samples.
 *
 * @param leaving share that leaves, 0 to 1
 * @param wrong share that leaves with a wrong answer
 */
public record ExitShares(double leaving, double wrong) {
    public static ExitShares of(ExitProfile profile, int classifier, double threshold) {
        int leaving = 0;
        int wrong = 0;
        for (int sample = 0; sample < profile.samples(); sample++) {
            if (profile.confidence()[classifier][sample] >= threshold) {
                leaving++;
                wrong += profile.isRight(classifier, sample) ? 0 : 1;
            }
        }
        return new ExitShares((double) leaving / profile.samples(), (double) wrong / profile.samples());
    }

    /** The same for an exit of a plan, with the answers that samples get there. */
    public static ExitShares of(ExitProfile profile, Plan plan, int exit) {
        float[] confidence = profile.confidence()[plan.heads().get(exit)];
        double threshold = plan.thresholds().get(exit);
        int leaving = 0;
        int wrong = 0;
        for (int sample = 0; sample < profile.samples(); sample++) {
            if (confidence[sample] >= threshold) {
                leaving++;
                wrong += profile.isRight(plan.answering(profile, exit, sample), sample) ? 0 : 1;
            }
        }
        return new ExitShares((double) leaving / profile.samples(), (double) wrong / profile.samples());
    }

    /** The backbone's own classifier: everyone leaves. */
    public static ExitShares ofBackbone(ExitProfile profile) {
        return new ExitShares(1, 1 - profile.accuracy(profile.heads()));
    }

    public double staying() {
        return 1 - leaving;
    }
}
