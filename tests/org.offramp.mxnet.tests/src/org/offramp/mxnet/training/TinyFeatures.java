// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import org.offramp.api.extraction.FeatureSet;

/** A few samples of class 0 and 1 in turn. */
record TinyFeatures(int width, float... values) implements FeatureSet {
    @Override
    public int size() {
        return values.length / width;
    }

    @Override
    public int label(int sample) {
        return sample % 2;
    }

    @Override
    public void copyTo(int sample, float[] target, int offset) {
        System.arraycopy(values, sample * width, target, offset, width);
    }
}
