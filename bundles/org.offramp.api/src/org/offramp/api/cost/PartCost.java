// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.List;
import java.util.Optional;

/**
 * What a processor needs for a part of a network and one sample.
 *
 * @param joules energy while it computes, idle power not included
 * @param weightBytes constants
 * @param peakActivationBytes largest sum of tensors that are alive at the same time
 * @param unsupported labels of operators that the processor can't run; none when it can run the part
 * @param uncertainty how far seconds and joules may be from the truth; not told when empty
 */
public record PartCost(
        double seconds,
        double joules,
        long weightBytes,
        long peakActivationBytes,
        List<String> unsupported,
        Optional<Uncertainty> uncertainty) {
    public PartCost {
        unsupported = List.copyOf(unsupported);
        if (!(seconds >= 0)
                || !(joules >= 0)
                || seconds == Double.POSITIVE_INFINITY
                || joules == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "A part costs " + seconds + " s and " + joules + " J. Both have to be numbers of zero or more.");
        }
        if (weightBytes < 0 || peakActivationBytes < 0) {
            throw new IllegalArgumentException("A part takes " + weightBytes + " bytes of weights and "
                    + peakActivationBytes + " bytes of activations. Both have to be zero or more.");
        }
    }

    /** A cost whose uncertainty is not told. */
    public PartCost(
            double seconds, double joules, long weightBytes, long peakActivationBytes, List<String> unsupported) {
        this(seconds, joules, weightBytes, peakActivationBytes, unsupported, Optional.empty());
    }

    /** With a fixed time and energy more, which are as uncertain as the rest. */
    public PartCost plus(double moreSeconds, double moreJoules) {
        return new PartCost(
                seconds + moreSeconds, joules + moreJoules, weightBytes, peakActivationBytes, unsupported, uncertainty);
    }

    public boolean isSupported() {
        return unsupported.isEmpty();
    }
}
