// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.Arrays;
import org.offramp.api.BadInputException;
import org.offramp.api.training.ExitProfile;

/**
 * What the tables need to know of a profile's samples, in one number for each sample and head: the bin of its
 * confidence, and in the last bits whether the head (2) and the backbone (1) are right.
 */
public final class OutcomeCodes {
    public static final int BITS = 2;
    public static final int MASK = 3;

    /** Samples whose outcomes stay in a cache. */
    private static final int BLOCK = 2048;

    private final ExitProfile profile;
    private final SampleOrder order;
    private final int[] backbone;

    OutcomeCodes(ExitProfile profile, SampleOrder order) {
        this.profile = profile;
        this.order = order;
        backbone = new int[profile.samples()];
        writeRightBits(profile.heads(), 0, backbone.length, backbone);
    }

    int backboneRight() {
        return Arrays.stream(backbone).sum();
    }

    /** 1 where a classifier is right; without jumps, so that several samples are compared at once. */
    private void writeRightBits(int classifier, int from, int to, int[] right) {
        int[] predicted = profile.predicted()[classifier];
        int[] label = profile.label();
        for (int sample = from; sample < to; sample++) {
            int difference = predicted[sample] ^ label[sample];
            right[sample - from] = (difference - 1 & ~difference) >>> 31;
        }
    }

    /** Of one head, at each place. */
    char[] of(int head, ThresholdLevels grid) {
        int samples = profile.samples();
        int[] outcomes = new int[Math.min(BLOCK, samples)];
        char[] codes = new char[samples];
        for (int from = 0; from < samples; from += BLOCK) {
            int to = Math.min(samples, from + BLOCK);
            writeRightBits(head, from, to, outcomes);
            for (int sample = from; sample < to; sample++) {
                outcomes[sample - from] = outcomes[sample - from] << 1 | backbone[sample];
            }
            if (grid.codes(profile.confidence()[head], from, to, outcomes, codes) < 0) {
                throw missing(head);
            }
        }
        return order.sorted(codes);
    }

    private BadInputException missing(int head) {
        float[] confidence = profile.confidence()[head];
        int sample = 0;
        while (!Float.isNaN(confidence[sample])) {
            sample++;
        }
        return new BadInputException(
                "profile",
                "The confidence of '" + profile.classifiers().get(head) + "' for sample " + sample + " is NaN.",
                "Compute it again; a softmax of finite numbers has none.");
    }
}
