// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** Needs python3 with numpy, or such a Python named by OFFRAMP_PYTHON; is skipped without it. */
    @Test
    void saysTheSameInPython() throws IOException, InterruptedException {
        assumeTrue(rule().python().isPresent(), "the rule is for searches alone");
        List<double[]> cases = new ArrayList<>(List.of(new double[] {1}, new double[] {800, 0}, new double[] {2, 2}));
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            cases.add(random.doubles(1 + random.nextInt(12), -5, 5).toArray());
        }
        StringBuilder script = new StringBuilder("import numpy as np\ndef confidence(shares):\n    return "
                + rule().python().get() + "\ndef show(logits):\n    powers = np.exp(logits - logits.max())\n"
                + "    print(float(confidence(powers / powers.sum())))\n");
        cases.forEach(logits -> script.append("show(np.array(" + Arrays.toString(logits) + "))\n"));
        List<String> lines = python(script.toString());
        assumeTrue(!lines.isEmpty(), "there is no Python with numpy");
        for (int each = 0; each < cases.size(); each++) {
            assertThat(Double.parseDouble(lines.get(each)))
                    .isCloseTo(rule().confidence(cases.get(each)), within(1e-12));
        }
    }

    private static List<String> python(String script) throws IOException, InterruptedException {
        String named = Optional.ofNullable(System.getenv("OFFRAMP_PYTHON")).orElse("");
        for (String python : List.of(named, "/usr/bin/python3", "python3")) {
            try {
                Process process = new ProcessBuilder(python, "-c", script).start();
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() == 0) {
                    return text.lines().toList();
                }
            } catch (IOException e) {
                continue; // there is no such Python
            }
        }
        return List.of();
    }
}
