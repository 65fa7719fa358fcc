// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import org.offramp.graph.tensors.Tensor;

/** The class with the largest score. */
final class TopOne {
    /** No label is this: scores with a NaN among them are never right. */
    static final int NONE = -1;

    private TopOne() {}

    /** @param scores row-major, {@code classes} for each sample */
    static int of(Tensor scores, int sample, int classes) {
        int best = 0;
        for (int each = 0; each < classes; each++) {
            double score = scores.doubleAt(sample * classes + each);
            if (Double.isNaN(score)) {
                return NONE;
            }
            if (score > scores.doubleAt(sample * classes + best)) {
                best = each;
            }
        }
        return best;
    }
}
