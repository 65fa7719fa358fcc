// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfidenceTest {
    @Test
    void isTheSoftmaxOfTheLargestLogit() {
        float[] logits = {(float) Math.log(1), (float) Math.log(6), (float) Math.log(3)};
        assertThat(Confidence.predicted(logits)).isEqualTo(1);
        assertThat(Confidence.of(logits, 1)).isCloseTo(0.6f, within(1e-6f));
    }

    @Test
    void standsLargeLogits() {
        float[] logits = {5000, -5000, 4999};
        assertThat(Confidence.of(logits, Confidence.predicted(logits)))
                .isCloseTo((float) (1 / (1 + Math.exp(-1))), within(1e-6f));
    }

    @Test
    void ofEqualLogitsTheFirstIsPredicted() {
        assertThat(Confidence.predicted(new float[] {2, 2, 2, 2})).isZero();
        assertThat(Confidence.of(new float[] {2, 2, 2, 2}, 0)).isEqualTo(0.25f);
    }
}
