// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** By hand: shares of 1/2, 1/4, 1/8 and 1/8. */
final class DecisionRulesTest {
    private static final double[] LOGITS = {Math.log(2), Math.log(8), Math.log(4), Math.log(2)};

    @Test
    void maximumSoftmaxIsTheLargestShare() {
        assertThat(new MaximumSoftmax().confidence(LOGITS)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void marginIsTheLeadOverTheSecond() {
        assertThat(new Margin().confidence(LOGITS)).isCloseTo(0.25, within(1e-12));
    }

    /** The entropy is 1.75 bits of 2. */
    @Test
    void entropyIsWhatLacksToTheLargest() {
        assertThat(new Entropy().confidence(LOGITS)).isCloseTo(1 - 1.75 / 2, within(1e-12));
        assertThat(new Entropy().confidence(new double[] {7, 7, 7})).isCloseTo(0, within(1e-12));
    }
}
