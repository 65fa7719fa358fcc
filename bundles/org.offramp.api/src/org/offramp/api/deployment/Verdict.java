// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import org.offramp.api.decision.Decision;
import org.offramp.graph.tensors.Tensor;

/**
 * What a classifier says of one sample, in the words of every loop over a deployment.
 *
 * @param label class with the largest score, the first of several; {@link #NONE} when a score is NaN
 * @param confidence 0 to 1, a float as in profiles; NaN when it can't be told, so that it reaches no threshold
 */
public record Verdict(int label, double confidence) {
    /** No label is this. */
    public static final int NONE = -1;

    /**
     * @param logits [batch, classes]
     * @param classifier its place in the decision
     */
    public static Verdict of(Tensor logits, int sample, Decision decision, int classifier) {
        int classes = logits.shape().extent(1);
        double[] row = new double[classes];
        int best = 0;
        for (int each = 0; each < classes; each++) {
            row[each] = logits.doubleAt(sample * classes + each);
            if (Double.isNaN(row[each])) {
                return new Verdict(NONE, Double.NaN);
            }
            best = row[each] > row[best] ? each : best;
        }
        return new Verdict(best, decision.confidence(row, classifier));
    }

    /** Whether the sample leaves here. */
    public boolean reaches(double threshold) {
        return confidence >= threshold;
    }

    /** The more confident of this one and one of a later exit, the later of equally confident ones. */
    public Verdict orSurer(Verdict later) {
        return later.confidence >= confidence || Double.isNaN(confidence) ? later : this;
    }

    /** Whether so small a difference of confidence decides between two labels that another engine may see it otherwise. */
    public boolean isAlmostAsSureAs(Verdict other, double near) {
        return label != other.label && Math.abs(confidence - other.confidence) <= near;
    }
}
