// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.offramp.api.decision.DecisionRule;

/** What every decision rule keeps. To use: extend, and give an instance of the rule. */
public abstract class DecisionRuleContractTest {
    /** The rule under test. */
    protected abstract DecisionRule rule();

    @Test
    void saysWhoItIs() {
        assertThat(rule().id()).matches("[a-z0-9][a-z0-9-]*");
        assertThat(rule().description()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void isASharePerSampleWhateverTheLogits() {
        Random random = new Random(3);
        for (int round = 0; round < 1000; round++) {
            double scale = Math.pow(10, random.nextInt(7) - 3);
            double[] logits =
                    random.doubles(1 + random.nextInt(12), -scale, scale).toArray();
            double[] before = logits.clone();
            assertThat(rule().confidence(logits)).isBetween(0.0, 1.0);
            assertThat(logits).isEqualTo(before);
        }
    }

    @Test
    void dependsOnDifferencesOfLogitsAlone() {
        double[] logits = {1, 3, -2, 0.5};
        double[] more = {1001, 1003, 998, 1000.5};
        assertThat(rule().confidence(more)).isCloseTo(rule().confidence(logits), within(1e-9));
    }

    @Test
    void risesWithTheLeadOfTheAnswer() {
        double before = -1;
        for (double lead = 0; lead <= 16; lead += 0.5) {
            double here = rule().confidence(new double[] {0, lead, 0, 0});
            assertThat(here).isGreaterThan(before);
            before = here;
        }
        assertThat(rule().confidence(new double[] {0, 800, 0})).isEqualTo(1);
    }
}
