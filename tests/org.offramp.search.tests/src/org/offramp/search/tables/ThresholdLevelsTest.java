// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThresholdLevelsTest {
    private static final double NOBODY = ThresholdLevels.NOBODY;

    private static double[] thresholds(ThresholdLevels levels) {
        return IntStream.range(0, levels.count()).mapToDouble(levels::threshold).toArray();
    }

    private static int[] bins(ThresholdLevels levels, float... confidences) {
        return IntStream.range(0, confidences.length)
                .map(index -> levels.bin(confidences[index]))
                .toArray();
    }

    @Test
    void thirteenLevelsAreTheDecimalsThatPeopleWrite() {
        assertThat(thresholds(ThresholdLevels.thirteen()))
                .containsExactly(0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, NOBODY);
    }

    @Test
    void quantilesLieMidwayBetweenNeighbouringConfidences() {
        float[] confidences = {1f, 0.25f, 0.5f, 0.75f};
        assertThat(thresholds(ThresholdLevels.quantiles(confidences, 4)))
                .containsExactly(0, 0.375, 0.625, 0.875, NOBODY);
        assertThat(thresholds(ThresholdLevels.quantiles(confidences, 2))).containsExactly(0, 0.625, NOBODY);
    }

    @Test
    void equalConfidencesLeaveTogether() {
        float[] confidences = {0.5f, 1f, 1f, 1f};
        assertThat(thresholds(ThresholdLevels.quantiles(confidences, 4))).containsExactly(0, 0.75, NOBODY);
        assertThat(thresholds(ThresholdLevels.quantiles(new float[] {1f, 1f}, 26)))
                .containsExactly(0, NOBODY);
    }

    @Test
    void binsCountTheLevelsAtWhichASampleLeaves() {
        float[] confidences = {0f, 0.25f, 0.5f, 0.74f, 0.75f, 1f};
        assertThat(bins(ThresholdLevels.thirteen(), confidences)).containsExactly(0, 0, 3, 7, 8, 12);
    }

    @Test
    void moreDifferentConfidencesThanThereIsRoomForBecomeQuantiles() {
        float[] confidences = new float[40_000];
        IntStream.range(0, confidences.length).forEach(i -> confidences[i] = (i + 1f) / confidences.length);
        ThresholdLevels levels = ThresholdLevels.distinct(confidences);
        assertThat(levels.bins() << OutcomeCodes.BITS).isLessThanOrEqualTo(1 << Character.SIZE);
        assertThat(levels.count()).isGreaterThan(16_000);
        assertThat(thresholds(levels)).isSorted();
    }
}
