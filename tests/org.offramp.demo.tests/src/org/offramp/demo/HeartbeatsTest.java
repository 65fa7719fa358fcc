// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {
    @Test
    void theSameSeedGivesTheSameSamplesOnEveryMachine() {
        assertThat(Arrays.deepHashCode(Heartbeats.of(1, 50).samples())).isEqualTo(594002494);
    }

    @Test
    void anotherSeedGivesOtherSamples() {
        assertThat(Heartbeats.of(2, 1).samples()[0])
                .isNotEqualTo(Heartbeats.of(1, 1).samples()[0]);
    }

    @Test
    void everyClassIsThereEquallyOften() {
        int[] labels = Heartbeats.of(7, 100).labels();
        for (Rhythm rhythm : Rhythm.values()) {
            assertThat(Arrays.stream(labels).filter(label -> label == rhythm.ordinal()))
                    .hasSize(20);
        }
    }

    @Test
    void aNormalBeatStandsHighestAtItsRWave() {
        double[] mean = mean(Rhythm.NORMAL);
        int highest = 0;
        for (int i = 0; i < mean.length; i++) {
            highest = mean[i] > mean[highest] ? i : highest;
        }
        assertThat(highest).isBetween(32, 64);
        assertThat(mean[highest]).isBetween(0.15, 0.5);
    }

    @Test
    void aPrematureVentricularBeatIsHigherForLongerThanANormalOne() {
        assertThat(samplesAboveOneHalf(Rhythm.PREMATURE_VENTRICULAR))
                .isGreaterThan(1.5 * samplesAboveOneHalf(Rhythm.NORMAL));
    }

    private static double[] mean(Rhythm rhythm) {
        Heartbeats beats = Heartbeats.of(3, 1000);
        double[] mean = new double[HeartbeatModel.LENGTH];
        for (int beat = rhythm.ordinal(); beat < 1000; beat += Rhythm.values().length) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += beats.samples()[beat][i] / 200;
            }
        }
        return mean;
    }

    /** Of 200 beats, in all. */
    private static double samplesAboveOneHalf(Rhythm rhythm) {
        Heartbeats beats = Heartbeats.of(3, 1000);
        int above = 0;
        for (int beat = rhythm.ordinal(); beat < 1000; beat += Rhythm.values().length) {
            for (float sample : beats.samples()[beat]) {
                above += sample > 0.5 ? 1 : 0;
            }
        }
        return above;
    }
}
