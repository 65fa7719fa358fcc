// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CepstralCoefficientsTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    /** Straight from the definition of the reference's front end, one coefficient at a time. */
    @ParameterizedTest
    @ValueSource(ints = {16_000, 9_001, 500, 1})
    void areWhatTheDefinitionSays(int samples) {
        double[] clip = noise(samples);
        double[] coefficients = new CepstralCoefficients().of(clip);
        assertThat(coefficients).hasSize(490);
        for (int frame : new int[] {0, 1, 27, 48}) {
            double[] loudness = loudness(clip, frame);
            for (int k = 0; k < 10; k++) {
                double sum = 0;
                for (int n = 0; n < 40; n++) {
                    sum += loudness[n] * Math.cos(Math.PI * k * (2 * n + 1) / 80);
                }
                assertThat(coefficients[frame * 10 + k]).isCloseTo(Math.sqrt(2.0 / 40) * sum, ROUNDING);
            }
        }
    }

    private static double[] loudness(double[] clip, int frame) {
        double largest = Arrays.stream(clip).max().orElseThrow();
        double[] frames = new double[480];
        for (int i = 0; i < 480 && 320 * frame + i < clip.length; i++) {
            frames[i] = clip[320 * frame + i] / largest * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / 480));
        }
        double[] loudness = new double[40];
        for (int bin = 1; bin <= 256; bin++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < 480; i++) {
                real += frames[i] * Math.cos(2 * Math.PI * bin * i / 512);
                imaginary -= frames[i] * Math.sin(2 * Math.PI * bin * i / 512);
            }
            for (int filter = 0; filter < 40; filter++) {
                loudness[filter] += Math.hypot(real, imaginary) * weight(filter, bin * 8000.0 / 256);
            }
        }
        return Arrays.stream(loudness).map(value -> Math.log(value + 1e-6)).toArray();
    }

    private static double weight(int filter, double hertz) {
        double lower = edge(filter);
        double centre = edge(filter + 1);
        double upper = edge(filter + 2);
        double mel = mel(hertz);
        return Math.max(0, Math.min((mel - lower) / (centre - lower), (upper - mel) / (upper - centre)));
    }

    private static double edge(int number) {
        return mel(20) + number * (mel(4000) - mel(20)) / 41;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }

    @Test
    void dependOnTheClipsLoudnessNotAtAll() {
        double[] clip = noise(4000);
        double[] quiet = Arrays.stream(clip).map(value -> value / 1000).toArray();
        double[] one = new CepstralCoefficients().of(clip);
        double[] other = new CepstralCoefficients().of(quiet);
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i]).isCloseTo(one[i], ROUNDING);
        }
    }

    @Test
    void ofSilenceAreFinite() {
        double[] silence = new CepstralCoefficients().of(new double[16_000]);
        assertThat(silence[0]).isCloseTo(Math.sqrt(2.0 / 40) * 40 * Math.log(1e-6), ROUNDING);
        assertThat(silence[1]).isCloseTo(0, ROUNDING);
    }

    @Test
    void restOnATransformThatIsWhatItsDefinitionSays() {
        double[] real = noise(64);
        double[] imaginary = noise(64);
        double[] expected = new double[128];
        for (int k = 0; k < 64; k++) {
            for (int n = 0; n < 64; n++) {
                double angle = -2 * Math.PI * k * n / 64;
                expected[2 * k] += real[n] * Math.cos(angle) - imaginary[n] * Math.sin(angle);
                expected[2 * k + 1] += real[n] * Math.sin(angle) + imaginary[n] * Math.cos(angle);
            }
        }
        new FourierTransform(64).apply(real, imaginary);
        for (int k = 0; k < 64; k++) {
            assertThat(real[k]).isCloseTo(expected[2 * k], ROUNDING);
            assertThat(imaginary[k]).isCloseTo(expected[2 * k + 1], ROUNDING);
        }
    }

    private static double[] noise(int samples) {
        return new Random(samples).doubles(samples, -0.5, 0.7).toArray();
    }
}
