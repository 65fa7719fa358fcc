// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.training.ExitProfile;

/**
 * The order in which tables see the samples: as they come, or class by class where classes are counted one by one.
 *
 * @param samples at each place; empty for the order in which they come
 * @param classes the samples of each class that has any
 */
public record SampleOrder(int[] samples, List<ClassRange> classes) {
    /**
     * The samples of a class.
     *
     * @param to excluded
     */
    public record ClassRange(int from, int to, int backboneRight) {
        public int samples() {
            return to - from;
        }
    }

    public static SampleOrder of(ExitProfile profile, AccuracyMeasure measure) {
        if (measure == AccuracyMeasure.OVERALL) {
            return new SampleOrder(new int[0], List.of());
        }
        int[] label = profile.label();
        int[] order = IntStream.range(0, label.length)
                .boxed()
                .sorted(Comparator.comparingInt(sample -> label[sample]))
                .mapToInt(sample -> sample)
                .toArray();
        List<ClassRange> ranges = new ArrayList<>();
        int from = 0;
        int right = 0;
        for (int place = 0; place < order.length; place++) {
            right += profile.isRight(profile.heads(), order[place]) ? 1 : 0;
            if (place + 1 == order.length || label[order[place]] != label[order[place + 1]]) {
                ranges.add(new ClassRange(from, place + 1, right));
                from = place + 1;
                right = 0;
            }
        }
        return new SampleOrder(order, List.copyOf(ranges));
    }

    /** @param codes of the samples as they come */
    char[] sorted(char[] codes) {
        if (samples.length == 0) {
            return codes;
        }
        char[] sorted = new char[codes.length];
        for (int place = 0; place < codes.length; place++) {
            sorted[place] = codes[samples[place]];
        }
        return sorted;
    }

    /** @param values of the samples as they come */
    float[] sorted(float[] values) {
        float[] sorted = new float[values.length];
        for (int place = 0; place < values.length; place++) {
            sorted[place] = values[sampleAt(place)];
        }
        return sorted;
    }

    public int sampleAt(int place) {
        return samples.length == 0 ? place : samples[place];
    }
}
