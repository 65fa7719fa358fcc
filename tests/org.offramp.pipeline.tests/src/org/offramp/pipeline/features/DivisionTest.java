// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.extraction.Features;

class DivisionTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 1001})
    void partsCoverEverySampleOnce(int samples) {
        Division division = new Division(samples, 5);
        IntStream all = IntStream.concat(
                IntStream.concat(IntStream.of(division.part(0, 0.54)), IntStream.of(division.part(0.54, 0.6))),
                IntStream.of(division.part(0.6, 1)));
        assertThat(all.sorted().toArray())
                .containsExactly(IntStream.range(0, samples).toArray());
    }

    @Test
    void theSameSeedGivesTheSameParts() {
        assertThat(new Division(1000, 3).part(0, 0.5)).containsExactly(new Division(1000, 3).part(0, 0.5));
        assertThat(new Division(1000, 3).part(0, 0.5)).isNotEqualTo(new Division(1000, 4).part(0, 0.5));
    }

    @Test
    void aPartIsDrawnFromTheWhole() {
        assertThat(IntStream.of(new Division(1000, 3).part(0, 0.1)).average().orElse(0))
                .isBetween(350.0, 650.0);
    }

    /** Three samples: 1 2, 3 4 and 5 6, with the labels 7, 8 and 9. */
    private record ThreePairs() implements FeatureSet {
        @Override
        public int size() {
            return 3;
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public int label(int sample) {
            return 7 + sample;
        }

        @Override
        public void copyTo(int sample, float[] target, int offset) {
            target[offset] = 2 * sample + 1;
            target[offset + 1] = 2 * sample + 2;
        }
    }

    @Test
    void selectsSamplesOfEveryFeatureSet() {
        FeatureSet set = new ThreePairs();
        Features selected = Division.select(new Features(List.of(set), set), new int[] {0, 2});
        float[] row = new float[3];
        selected.ofHead().get(0).copyTo(1, row, 1);
        assertThat(row).containsExactly(0, 5, 6);
        assertThat(selected.size()).isEqualTo(2);
        assertThat(selected.logits().label(1)).isEqualTo(9);
    }
}
