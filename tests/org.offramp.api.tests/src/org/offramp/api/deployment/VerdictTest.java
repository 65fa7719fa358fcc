// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.contract.LargestShare;
import org.offramp.api.decision.Decision;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class VerdictTest {
    private static final Decision LARGEST = Decision.by(new LargestShare());

    private static Verdict of(float... logits) {
        return Verdict.of(Tensor.ofFloats(Shape.of(1, logits.length), logits), 0, LARGEST, 0);
    }

    @Test
    void confidenceIsTheLargestSoftmax() {
        Verdict verdict = of(1, 3, 2);
        assertThat(verdict.label()).isEqualTo(1);
        double sum = Math.exp(1) + Math.exp(3) + Math.exp(2);
        assertThat(verdict.confidence()).isCloseTo(Math.exp(3) / sum, within(1e-7));
    }

    @Test
    void looksAtTheSampleAskedFor() {
        Tensor logits = Tensor.ofFloats(Shape.of(2, 2), 5, 1, 1, 5);
        assertThat(Verdict.of(logits, 0, LARGEST, 0).label()).isZero();
        assertThat(Verdict.of(logits, 1, LARGEST, 0).label()).isEqualTo(1);
    }

    @Test
    void largeLogitsDoNotOverflow() {
        assertThat(of(3e38f, -3e38f)).isEqualTo(new Verdict(0, 1));
    }

    @Test
    void theFirstOfEqualsWins() {
        assertThat(of(2, 2)).isEqualTo(new Verdict(0, 0.5));
    }

    @Test
    void aSampleLeavesExactlyAtTheThreshold() {
        assertThat(of(2, 2).reaches(0.5)).isTrue();
        assertThat(of(2, 2).reaches(Math.nextUp(0.5))).isFalse();
    }

    @Test
    void notANumberIsNoLabelAndLeavesNowhere() {
        assertThat(of(1, Float.NaN).label()).isEqualTo(Verdict.NONE);
        assertThat(of(1, Float.NaN).reaches(0)).isFalse();
        assertThat(of(1, Float.POSITIVE_INFINITY).label()).isEqualTo(1);
        assertThat(of(1, Float.POSITIVE_INFINITY).reaches(0)).isFalse();
    }

    @Test
    void aTemperatureChangesTheConfidenceAlone() {
        Decision hot = new Decision(LARGEST.rule(), List.of(1.0, 2.0));
        Tensor logits = Tensor.ofFloats(Shape.of(1, 2), 3, 1);
        assertThat(Verdict.of(logits, 0, hot, 0)).isEqualTo(of(3, 1));
        assertThat(Verdict.of(logits, 0, hot, 1)).isEqualTo(of(1.5f, 0.5f));
    }

    @Test
    void minusInfinityIsNoShare() {
        assertThat(of(1, Float.NEGATIVE_INFINITY)).isEqualTo(new Verdict(0, 1));
        assertThat(of(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY).confidence())
                .isNaN();
    }

    @Test
    void theLaterOfEquallySureOnesWins() {
        Verdict early = new Verdict(0, 0.5);
        Verdict later = new Verdict(1, 0.5);
        Verdict nothing = new Verdict(Verdict.NONE, Double.NaN);
        assertThat(early.orSurer(later)).isEqualTo(later);
        assertThat(early.orSurer(new Verdict(1, 0.4))).isEqualTo(early);
        assertThat(nothing.orSurer(later)).isEqualTo(later);
        assertThat(early.orSurer(nothing)).isEqualTo(early);
    }
}
