// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class TopOneTest {
    private static int of(int sample, float... scores) {
        return TopOne.of(Tensor.ofFloats(Shape.of(scores.length / 3, 3), scores), sample, 3);
    }

    @Test
    void isTheClassWithTheLargestScore() {
        assertThat(of(0, -3, -1, -2, 9, 1, 2)).isEqualTo(1);
        assertThat(of(1, -3, -1, -2, 9, 1, 2)).isZero();
        assertThat(of(0, 1, 2, Float.POSITIVE_INFINITY)).isEqualTo(2);
    }

    @Test
    void theFirstOfEqualScoresCounts() {
        assertThat(of(0, 1, 2, 2)).isEqualTo(1);
    }

    @Test
    void scoresWithANanAreNeverRight() {
        assertThat(of(0, Float.NaN, 1, 2)).isEqualTo(TopOne.NONE);
        assertThat(of(0, 2, 1, Float.NaN)).isEqualTo(TopOne.NONE);
        assertThat(of(1, Float.NaN, 1, 2, 0, 0, 1)).isEqualTo(2);
    }
}
