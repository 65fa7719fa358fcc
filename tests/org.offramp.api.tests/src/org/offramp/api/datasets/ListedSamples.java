// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.util.List;
import java.util.Set;

/** A reader of samples of one shape whose values count from 0 on through all samples; sample i has the label i. */
record ListedSamples(long size, SampleLayout layout, List<Integer> sampleShape) implements DatasetReader, Dataset {
    @Override
    public String id() {
        return "listed";
    }

    @Override
    public String description() {
        return "samples in memory";
    }

    @Override
    public Set<String> options() {
        return Set.of("split");
    }

    @Override
    public Dataset open(DataSpec spec) {
        return this;
    }

    @Override
    public int classes() {
        return (int) size;
    }

    @Override
    public SampleCursor read(long from) {
        return new Cursor(from - 1);
    }

    private int elements() {
        return sampleShape.stream().reduce(1, (a, b) -> a * b);
    }

    private final class Cursor implements SampleCursor {
        private long record;

        Cursor(long record) {
            this.record = record;
        }

        @Override
        public boolean next() {
            return ++record < size;
        }

        @Override
        public int label() {
            return (int) record;
        }

        @Override
        public void copyTo(float[] target, int offset) {
            for (int i = 0; i < elements(); i++) {
                target[offset + i] = record * elements() + i;
            }
        }

        @Override
        public void close() {}
    }
}
