// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.extraction.FeatureSet;

/** Features in a file: the operating system holds as much of it in memory as there is room for. */
final class MappedFeatures implements FeatureSet {
    private final int width;
    private final int[] labels;
    private final int samplesPerMapping;
    private final List<FloatBuffer> mappings = new ArrayList<>();

    /** @param mostBytes in one mapping, which Java limits to 2 GiB */
    private MappedFeatures(int width, int[] labels, long mostBytes) {
        this.width = width;
        this.labels = labels;
        this.samplesPerMapping = (int) Math.max(1, mostBytes / ((long) width * Float.BYTES));
    }

    /** @param file begins with the samples' values, little-endian; may be closed afterwards */
    static MappedFeatures of(FileChannel file, int width, int[] labels, long mostBytes) throws IOException {
        MappedFeatures features = new MappedFeatures(width, labels, mostBytes);
        for (long first = 0; first < labels.length; first += features.samplesPerMapping) {
            long samples = Math.min(features.samplesPerMapping, labels.length - first);
            features.map(file, first * width * Float.BYTES, samples * width * Float.BYTES);
        }
        return features;
    }

    private void map(FileChannel file, long start, long bytes) throws IOException {
        MappedByteBuffer mapping = file.map(FileChannel.MapMode.READ_ONLY, start, bytes);
        mappings.add(mapping.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int label(int sample) {
        return labels[sample];
    }

    @Override
    public void copyTo(int sample, float[] target, int offset) {
        FloatBuffer mapping = mappings.get(sample / samplesPerMapping);
        mapping.get(sample % samplesPerMapping * width, target, offset, width);
    }
}
