// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

/** Data without files: each sample is a vector; remembers the SPEC it was opened with. */
public final class InMemoryReader implements DatasetReader {
    private final Set<String> options;
    private final int classes;
    private final float[][] samples;
    private final int[] labels;
    private final List<Omission> omitted = new ArrayList<>();
    private String opened = "";

    public InMemoryReader(Set<String> options, int classes, float[][] samples, int[] labels) {
        this.options = options;
        this.classes = classes;
        this.samples = samples;
        this.labels = labels;
    }

    /** Samples whose largest value stands at {@code largest}, with the labels given. */
    public static InMemoryReader oneHot(int classes, int[] largest, int[] labels) {
        float[][] samples = new float[largest.length][classes];
        for (int sample = 0; sample < largest.length; sample++) {
            samples[sample][largest[sample]] = 1;
        }
        return new InMemoryReader(Set.of(), classes, samples, labels);
    }

    public InMemoryReader knowing(String option) {
        return new InMemoryReader(Set.of(option), classes, samples, labels);
    }

    /** The same with a record more that can't be used. */
    public InMemoryReader omitting(String record, String reason) {
        InMemoryReader other = new InMemoryReader(options, classes, samples, labels);
        other.omitted.addAll(omitted);
        other.omitted.add(new Omission(record, reason));
        return other;
    }

    public String opened() {
        return opened;
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public String description() {
        return "vectors in memory";
    }

    @Override
    public Set<String> options() {
        return options;
    }

    @Override
    public Dataset open(DataSpec spec) {
        opened = spec.toString();
        return new Vectors();
    }

    private final class Vectors implements Dataset {
        @Override
        public long size() {
            return samples.length;
        }

        @Override
        public List<Integer> sampleShape() {
            return List.of(samples[0].length);
        }

        @Override
        public SampleLayout layout() {
            return SampleLayout.NONE;
        }

        @Override
        public int classes() {
            return classes;
        }

        @Override
        public List<Omission> omitted() {
            return omitted;
        }

        @Override
        public SampleCursor read(long from) {
            return new Cursor((int) from - 1);
        }
    }

    private final class Cursor implements SampleCursor {
        private int at;

        Cursor(int at) {
            this.at = at;
        }

        @Override
        public boolean next() {
            return ++at < samples.length;
        }

        @Override
        public int label() {
            return labels[at];
        }

        @Override
        public void copyTo(float[] target, int offset) {
            System.arraycopy(samples[at], 0, target, offset, samples[at].length);
        }

        @Override
        public void close() {}
    }
}
