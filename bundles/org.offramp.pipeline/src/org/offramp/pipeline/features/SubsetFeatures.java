// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import org.offramp.api.extraction.FeatureSet;

/** Some samples of a feature set, in an order of their own. */
record SubsetFeatures(FeatureSet all, int[] samples) implements FeatureSet {
    @Override
    public int size() {
        return samples.length;
    }

    @Override
    public int width() {
        return all.width();
    }

    @Override
    public int label(int sample) {
        return all.label(samples[sample]);
    }

    @Override
    public void copyTo(int sample, float[] target, int offset) {
        all.copyTo(samples[sample], target, offset);
    }
}
