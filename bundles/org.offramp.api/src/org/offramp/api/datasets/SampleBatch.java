// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

/**
 * Samples as the network sees them; the arrays are the receiver's own.
 *
 * @param values normalised, sample after sample, each row-major in the network's layout
 * @param labels one for each sample
 * @param first place of the first sample in the range asked for, counted from 0
 */
public record SampleBatch(float[] values, int[] labels, long first) {
    /** Number of samples, at least 1. */
    public int size() {
        return labels.length;
    }
}
