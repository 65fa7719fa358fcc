// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import org.offramp.graph.tensors.Tensor;

/**
 * What a classifier says of one sample, in the words of every loop over a deployment.
 *
 * @param label class with the largest score, the first of several; {@link #NONE} when a score is NaN
 * @param confidence largest softmax, 0 to 1, computed in doubles and rounded to a float as in profiles; NaN when it can't be told, so that it reaches no threshold
 */
public record Verdict(int label, double confidence) {
    /** No label is this. */
    public static final int NONE = -1;

    /** @param logits [batch, classes] */
    public static Verdict of(Tensor logits, int sample) {
        int classes = logits.shape().extent(1);
        int first = sample * classes;
        int best = first;
        for (int i = first; i < first + classes; i++) {
            if (Double.isNaN(logits.doubleAt(i))) {
                return new Verdict(NONE, Double.NaN);
            }
            best = logits.doubleAt(i) > logits.doubleAt(best) ? i : best;
        }
        double sum = 0;
        for (int i = first; i < first + classes; i++) {
            sum += Math.exp(logits.doubleAt(i) - logits.doubleAt(best));
        }
        return new Verdict(best - first, (float) (1 / sum));
    }

    /** Whether the sample leaves here. */
    public boolean reaches(double threshold) {
        return confidence >= threshold;
    }
}
