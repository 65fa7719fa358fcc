// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.Random;
import org.offramp.api.extraction.FeatureSet;

/** Features made up for training, the same in every run. */
record SyntheticFeatures(float[] values, int width, int[] labels) implements FeatureSet {
    /** Clouds around one place for each class, far enough apart for planes between them. */
    static SyntheticFeatures separable(int samples, int classes, long seed) {
        Random random = new Random(seed);
        float[] values = new float[samples * classes];
        int[] labels = new int[samples];
        for (int sample = 0; sample < samples; sample++) {
            labels[sample] = random.nextInt(classes);
            for (int i = 0; i < classes; i++) {
                values[sample * classes + i] = (float) (20 + (i == labels[sample] ? 5 : 0) + random.nextDouble(-1, 1));
            }
        }
        return new SyntheticFeatures(values, classes, labels);
    }

    /** Two numbers; the class says whether their signs differ, which no plane can. */
    static SyntheticFeatures signs(int samples, long seed) {
        Random random = new Random(seed);
        float[] values = new float[samples * 2];
        int[] labels = new int[samples];
        for (int sample = 0; sample < samples; sample++) {
            boolean left = random.nextBoolean();
            boolean low = random.nextBoolean();
            values[2 * sample] = (float) ((left ? -1 : 1) * random.nextDouble(0.2, 1));
            values[2 * sample + 1] = (float) ((low ? -1 : 1) * random.nextDouble(0.2, 1));
            labels[sample] = left == low ? 0 : 1;
        }
        return new SyntheticFeatures(values, 2, labels);
    }

    /** Classes that the values say nothing about. */
    static SyntheticFeatures noise(int samples, int width, int classes, long seed) {
        Random random = new Random(seed);
        float[] values = new float[samples * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new SyntheticFeatures(
                values, width, random.ints(samples, 0, classes).toArray());
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int label(int sample) {
        return labels[sample];
    }

    @Override
    public void copyTo(int sample, float[] target, int offset) {
        System.arraycopy(values, sample * width, target, offset, width);
    }
}
