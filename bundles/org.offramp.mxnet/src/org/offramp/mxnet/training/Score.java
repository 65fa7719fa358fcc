// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

/**
 * How good weights are on the validation samples: the accuracy counts, and between equals the cross-entropy.
 *
 * @param loss sum of the samples' cross-entropy
 */
record Score(int samples, int right, double loss) {
    /** Any score that was measured is better. */
    static final Score NONE = new Score(0, -1, 0);

    /** No probability counts as less, so that one sample can't make the sum infinite. */
    private static final double LEAST_PROBABILITY = 1e-12;

    Score and(boolean isRight, double probability) {
        return new Score(
                samples + 1, right + (isRight ? 1 : 0), loss - Math.log(Math.max(LEAST_PROBABILITY, probability)));
    }

    boolean isBetterThan(Score other) {
        return right > other.right || right == other.right && loss < other.loss;
    }

    double accuracy() {
        return (double) right / samples;
    }
}
