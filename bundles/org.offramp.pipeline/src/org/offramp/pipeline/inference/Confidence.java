// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

/** From logits to the largest softmax, in double precision so that it is the same wherever the logits come from. */
public final class Confidence {
    private Confidence() {}

    /** Class with the largest logit, the first of equal ones. */
    public static int predicted(float[] logits) {
        int best = 0;
        for (int each = 1; each < logits.length; each++) {
            if (logits[each] > logits[best]) {
                best = each;
            }
        }
        return best;
    }

    /** Softmax of the predicted class, 0 to 1. */
    public static float of(float[] logits, int predicted) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp((double) logit - logits[predicted]);
        }
        return (float) (1 / sum);
    }
}
