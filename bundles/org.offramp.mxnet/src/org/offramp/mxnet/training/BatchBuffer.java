// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import ai.djl.mxnet.engine.MxNDArray;
import ai.djl.mxnet.jna.JnaUtils;
import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.offramp.api.extraction.FeatureSet;

/** One batch on its way to the native library and back, in buffers made once. */
final class BatchBuffer {
    private final int width;
    private final int classes;
    private final float[] values;
    private final float[] labels;
    private final float[] probabilities;
    private final FloatBuffer direct;

    BatchBuffer(int batchSize, int width, int classes) {
        this.width = width;
        this.classes = classes;
        this.values = new float[Math.multiplyExact(batchSize, width)];
        this.labels = new float[batchSize];
        this.probabilities = new float[Math.multiplyExact(batchSize, classes)];
        int most = Math.max(values.length, probabilities.length);
        this.direct = ByteBuffer.allocateDirect(Math.multiplyExact(most, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** Number of samples. */
    int size() {
        return labels.length;
    }

    /** Puts a sample into its place. */
    void put(int place, FeatureSet features, int sample, Scaling scaling) {
        features.copyTo(sample, values, place * width);
        scaling.apply(values, place * width);
        labels[place] = features.label(sample);
    }

    void writeFeatures(MxNDArray target) {
        write(values, target);
    }

    void writeLabels(MxNDArray target) {
        write(labels, target);
    }

    /** Waits until the engine no longer needs what is there. */
    private void write(float[] source, MxNDArray target) {
        direct.clear().put(source).flip();
        JnaUtils.syncCopyFromCPU(target.getHandle(), direct, source.length);
    }

    /** Waits for the array to be computed. */
    void readProbabilities(MxNDArray source) {
        direct.clear();
        JnaUtils.syncCopyToCPU(source.getHandle(), Native.getDirectBufferPointer(direct), probabilities.length);
        direct.get(probabilities);
    }

    double probability(int place, int label) {
        return probabilities[place * classes + label];
    }

    /** The most probable class. */
    int predicted(int place) {
        int best = 0;
        for (int label = 1; label < classes; label++) {
            best = probability(place, label) > probability(place, best) ? label : best;
        }
        return best;
    }
}
