// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import org.offramp.api.training.ExitProfile;

/**
 * A cascade's samples compared with the backbone's answers to the same samples.
 *
 * @param harmed right in the backbone, wrong in the cascade
 * @param helped wrong in the backbone, right in the cascade
 */
public record CascadeCount(int samples, int backboneRight, int harmed, int helped) {
    public static int backboneRight(ExitProfile profile) {
        int right = 0;
        for (int sample = 0; sample < profile.samples(); sample++) {
            right += profile.isRight(profile.heads(), sample) ? 1 : 0;
        }
        return right;
    }

    public int right() {
        return backboneRight - harmed + helped;
    }

    public double accuracy() {
        return (double) right() / samples;
    }

    public double drop() {
        return (double) (harmed - helped) / samples;
    }

    /** Of the mean of the paired differences, each of which is -1, 0 or 1. */
    public double standardError() {
        double drop = drop();
        double variance = (double) (harmed + helped) / samples - drop * drop;
        return samples < 2 ? 0 : Math.sqrt(Math.max(0, variance) / (samples - 1));
    }
}
