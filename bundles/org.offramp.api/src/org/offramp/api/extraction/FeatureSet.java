// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.extraction;

/** What one head takes in, for many samples, with their labels. Readable from several threads. */
public interface FeatureSet {
    /** Number of samples. */
    int size();

    /** Number of values for one sample. */
    int width();

    /** Class of a sample. */
    int label(int sample);

    /** Writes a sample's values from {@code offset} on. */
    void copyTo(int sample, float[] target, int offset);
}
