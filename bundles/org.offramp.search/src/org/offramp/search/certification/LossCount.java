// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import org.offramp.api.certification.Risk;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;

/**
 * What a plan does to samples.
 *
 * @param lost samples with a loss of 1
 * @param won samples with a loss of -1
 */
record LossCount(long samples, long lost, long won) {
    LossCount {
        if (lost < 0 || won < 0 || lost + won > samples) {
            throw new IllegalArgumentException(lost + " lost and " + won + " won aren't " + samples + " samples.");
        }
    }

    static LossCount of(Risk risk, Plan plan, ExitProfile profile) {
        int lost = 0;
        int won = 0;
        for (int sample = 0; sample < profile.samples(); sample++) {
            int loss = risk.loss(profile, plan, sample);
            lost += loss > 0 ? 1 : 0;
            won += loss < 0 ? 1 : 0;
        }
        return new LossCount(profile.samples(), lost, won);
    }

    /** NaN without samples. */
    double mean() {
        return (double) (lost - won) / samples;
    }

    /** As many samples with the same shares, rounded so that the mean is not smaller. */
    LossCount scaledTo(long size) {
        if (samples == 0) {
            return new LossCount(size, 0, 0);
        }
        long more = Math.min(size, (long) Math.ceil((double) lost * size / samples - 1e-9));
        return new LossCount(size, more, Math.min(size - more, (long) ((double) won * size / samples + 1e-9)));
    }
}
