// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The thresholds that are tried at one exit, ascending. */
final class ThresholdLevels {
    private final double[] thresholds;

    private ThresholdLevels(double[] thresholds) {
        this.thresholds = thresholds;
    }

    /** The thirteen levels 0.40, 0.45 … 1.00. */
    static ThresholdLevels thirteen() {
        return new ThresholdLevels(IntStream.range(0, 13)
                .mapToDouble(level -> (40 + 5 * level) / 100.0)
                .toArray());
    }

    /**
     * Levels at which about equal shares of the samples leave: zero, where all do, then values midway between two
     * neighbouring observed confidences, so that the last bits of another engine decide nothing.
     *
     * @param most number of levels; fewer when there are not as many different confidences
     */
    static ThresholdLevels quantiles(float[] confidences, int most) {
        float[] sorted = confidences.clone();
        Arrays.sort(sorted);
        double[] levels = IntStream.range(0, most)
                .map(level -> firstOfItsValue(sorted, (int) ((long) level * sorted.length / most)))
                .mapToDouble(index -> index == 0 ? 0 : ((double) sorted[index - 1] + sorted[index]) / 2)
                .distinct()
                .toArray();
        return new ThresholdLevels(levels);
    }

    private static int firstOfItsValue(float[] sorted, int index) {
        int first = index;
        while (first > 0 && sorted[first - 1] == sorted[index]) {
            first--;
        }
        return first;
    }

    int count() {
        return thresholds.length;
    }

    double threshold(int level) {
        return thresholds[level];
    }

    /** For each sample the number of levels at which it leaves; they are the lowest ones. */
    byte[] bins(float[] confidences) {
        byte[] bins = new byte[confidences.length];
        for (int sample = 0; sample < bins.length; sample++) {
            bins[sample] = (byte) levelsUpTo(confidences[sample]);
        }
        return bins;
    }

    private int levelsUpTo(double confidence) {
        int found = Arrays.binarySearch(thresholds, confidence);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
