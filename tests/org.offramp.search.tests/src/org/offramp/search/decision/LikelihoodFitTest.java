// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodFitTest {
    private static final int CLASSES = 4;

    private final LikelihoodFit fit = new LikelihoodFit();

    /** Labels drawn from the softmax of logits that are then multiplied. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5, 8})
    void findsTheTemperatureThatLogitsWereHeatedBy(double temperature) {
        Random random = new Random(4);
        int samples = 20_000;
        float[] logits = new float[samples * CLASSES];
        int[] label = new int[samples];
        for (int sample = 0; sample < samples; sample++) {
            double[] exact = random.doubles(CLASSES, -2, 2).toArray();
            label[sample] = draw(Softmax.of(exact), random);
            for (int each = 0; each < CLASSES; each++) {
                logits[sample * CLASSES + each] = (float) (exact[each] * temperature);
            }
        }
        assertThat(fit.temperature(logits, CLASSES, label)).isCloseTo(temperature, within(0.04 * temperature));
    }

    private static int draw(double[] shares, Random random) {
        double left = random.nextDouble();
        int drawn = 0;
        while (drawn < shares.length - 1 && left >= shares[drawn]) {
            left -= shares[drawn++];
        }
        return drawn;
    }

    @Test
    void noTemperatureOfATableIsBetter() {
        Random random = new Random(9);
        for (int round = 0; round < 200; round++) {
            int samples = 1 + random.nextInt(30);
            float[] logits = new float[samples * CLASSES];
            for (int each = 0; each < logits.length; each++) {
                logits[each] = (float) (5 * random.nextGaussian());
            }
            int[] label = random.ints(samples, 0, CLASSES).toArray();
            double best = likelihood(logits, label, fit.temperature(logits, CLASSES, label));
            for (double other = 0.05; other <= 20; other *= 1.02) {
                assertThat(best).isLessThanOrEqualTo(likelihood(logits, label, other) + 1e-6);
            }
        }
    }

    /** Negative, mean. */
    private static double likelihood(float[] logits, int[] label, double temperature) {
        double sum = 0;
        for (int sample = 0; sample < label.length; sample++) {
            double[] row = new double[CLASSES];
            double powers = 0;
            for (int each = 0; each < CLASSES; each++) {
                row[each] = logits[sample * CLASSES + each] / temperature;
                powers += Math.exp(row[each]);
            }
            sum += Math.log(powers) - row[label[sample]];
        }
        return sum / label.length;
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(fit.temperature(new float[] {1, 0, 0, 1}, 2, new int[] {0, 1}))
                .isCloseTo(0.05, within(1e-6));
        assertThat(fit.temperature(new float[] {1, 0, 0, 1}, 2, new int[] {1, 0}))
                .isCloseTo(20, within(1e-4));
        assertThat(fit.temperature(new float[] {1, 1}, 2, new int[] {0})).isBetween(0.05, 20.0);
    }
}
