// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.offramp.api.search.ThresholdGrid;

/** The thresholds that are tried at one exit, ascending. */
public final class ThresholdLevels {
    /** A threshold that no confidence reaches. */
    public static final double NOBODY = 2;

    /** A bin, of which there is one more, has to fit into a {@link Candidates} code beside the outcome. */
    private static final int MOST_DISTINCT = (1 << Character.SIZE - OutcomeCodes.BITS) - 2;

    private static final ThresholdLevels THIRTEEN =
            withNobody(IntStream.range(0, 12).mapToDouble(level -> (40 + 5 * level) / 100.0));

    private final double[] thresholds;
    private final Optional<BinTable> table;

    private ThresholdLevels(double[] thresholds) {
        this.thresholds = thresholds;
        table = thresholds.length > BinTable.MOST_LEVELS ? Optional.empty() : Optional.of(new BinTable(thresholds));
    }

    public static ThresholdLevels of(ThresholdGrid grid, float[] confidences) {
        return switch (grid.kind()) {
            case THIRTEEN -> thirteen();
            case QUANTILES -> quantiles(confidences, grid.count());
            case DISTINCT -> distinct(confidences);
            case GIVEN ->
                new ThresholdLevels(
                        grid.values().stream().mapToDouble(value -> value).toArray());
        };
    }

    /** The thirteen levels 0.40, 0.45 … 0.95 and, for 1.00, the one that nobody reaches. */
    public static ThresholdLevels thirteen() {
        return THIRTEEN;
    }

    /**
     * Levels at which about equal shares of the samples leave: zero, where all do, then values midway between two
     * neighbouring observed confidences, so that the last bits of another engine decide nothing; then the one that
     * nobody reaches.
     *
     * @param most number of levels, the last one aside; fewer when there are not as many different confidences
     */
    public static ThresholdLevels quantiles(float[] confidences, int most) {
        float[] sorted = confidences.clone();
        Arrays.sort(sorted);
        return withNobody(IntStream.range(0, most)
                .map(level -> firstOfItsValue(sorted, (int) ((long) level * sorted.length / most)))
                .distinct()
                .mapToDouble(index -> below(sorted, index)));
    }

    /** All levels that let different samples leave; when there are too many, as many quantiles as can be. */
    public static ThresholdLevels distinct(float[] confidences) {
        float[] sorted = confidences.clone();
        Arrays.sort(sorted);
        double[] all = IntStream.range(0, sorted.length)
                .filter(index -> index == 0 || sorted[index - 1] < sorted[index])
                .mapToDouble(index -> below(sorted, index))
                .toArray();
        return all.length > MOST_DISTINCT ? quantiles(confidences, MOST_DISTINCT) : withNobody(Arrays.stream(all));
    }

    private static ThresholdLevels withNobody(DoubleStream levels) {
        return new ThresholdLevels(
                DoubleStream.concat(levels, DoubleStream.of(NOBODY)).toArray());
    }

    /** Midway between a value and the one before it. */
    private static double below(float[] sorted, int index) {
        return index == 0 ? 0 : ((double) sorted[index - 1] + sorted[index]) / 2;
    }

    private static int firstOfItsValue(float[] sorted, int index) {
        int first = index;
        while (first > 0 && sorted[first - 1] == sorted[index]) {
            first--;
        }
        return first;
    }

    public int count() {
        return thresholds.length;
    }

    public double threshold(int level) {
        return thresholds[level];
    }

    /** Whether every sample leaves at this level, whatever its confidence. */
    public boolean isForAll(int level) {
        return thresholds[level] <= 0;
    }

    /** Bins that a sample can be in. */
    public int bins() {
        return thresholds[thresholds.length - 1] == NOBODY ? thresholds.length : thresholds.length + 1;
    }

    /** The lowest level at which no fewer samples leave than at this threshold, or the last. */
    public int levelAt(double threshold) {
        int found = Arrays.binarySearch(thresholds, threshold);
        return found >= 0 ? found : Math.min(thresholds.length - 1, -found - 1);
    }

    /** Number of levels at which a sample leaves; they are the lowest ones. -1 for NaN. */
    public int bin(float confidence) {
        return table.isPresent() ? table.get().bin(confidence) : search(confidence);
    }

    /**
     * Codes of several samples.
     *
     * @param to excluded
     * @param outcomes of these samples if they leave, from 0
     * @return negative when a confidence is NaN
     */
    int codes(float[] confidences, int from, int to, int[] outcomes, char[] codes) {
        int signs = 0;
        if (table.isPresent()) {
            BinTable cells = table.get();
            for (int sample = from; sample < to; sample++) {
                int bin = cells.bin(confidences[sample]);
                signs |= bin;
                codes[sample] = (char) (bin << OutcomeCodes.BITS | outcomes[sample - from]);
            }
        } else {
            for (int sample = from; sample < to; sample++) {
                int bin = search(confidences[sample]);
                signs |= bin;
                codes[sample] = (char) (bin << OutcomeCodes.BITS | outcomes[sample - from]);
            }
        }
        return signs;
    }

    private int search(double confidence) {
        // Without a sign of zero, of which a search knows two.
        int found = Arrays.binarySearch(thresholds, confidence + 0.0);
        return Double.isNaN(confidence) ? -1 : found >= 0 ? found + 1 : -found - 1;
    }
}
