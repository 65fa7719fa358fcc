// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Electrocardiogram signals of single beats after P. E. McSharry, G. D. Clifford, L. Tarassenko, L. A. Smith: A
 * dynamical model for generating synthetic electrocardiogram signals, IEEE Transactions on Biomedical Engineering 50(3),
 * 2003. The phase goes round with the heart's tempo, and each wave pushes the signal up and down as the phase passes it.
 *
 * <p>The same random numbers give the same samples on every machine: only basic arithmetic and {@link StrictMath}.
 */
final class HeartbeatModel {
    /** Samples of a beat, in mV. */
    static final int LENGTH = 128;

    private static final double SAMPLES_PER_SECOND = 160;
    private static final double SECONDS_BEFORE_R = 0.3;
    private static final int STEPS_PER_SAMPLE = 2;
    /** Seconds before the window, in which the signal forgets where it began. */
    private static final int LEAD_SAMPLES = 16;
    /** 1/s, how fast the signal comes back to its baseline. */
    private static final double RETURN = 1;

    private static final double TURN = 2 * StrictMath.PI;

    private final Random random;

    HeartbeatModel(Random random) {
        this.random = random;
    }

    float[] beat(Rhythm rhythm) {
        double severity = between(0.35, 1.15);
        List<Wave> waves = individual(rhythm.waves(severity));
        double omega = TURN * between(0.9, 1.5);
        double[] signal = signal(waves, omega, rhythm.haste(severity), between(-0.1, 0.1));
        addWander(signal);
        addNoise(signal);
        double gain = between(0.75, 1.3);
        float[] samples = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            samples[i] = (float) (gain * signal[i]);
        }
        return samples;
    }

    /** No two hearts are alike. */
    private List<Wave> individual(List<Wave> waves) {
        List<Wave> own = new ArrayList<>();
        for (Wave wave : waves) {
            own.add(new Wave(
                    wave.angle() + 0.04 * random.nextGaussian(),
                    wave.height() * (1 + 0.15 * random.nextGaussian()) + 0.02 * random.nextGaussian(),
                    wave.width() * between(0.85, 1.2)));
        }
        return own;
    }

    private double[] signal(List<Wave> waves, double omega, double haste, double shiftSeconds) {
        double[] signal = new double[LENGTH];
        double step = 1 / (SAMPLES_PER_SECOND * STEPS_PER_SAMPLE);
        double level = 0;
        for (int sample = -LEAD_SAMPLES; sample < LENGTH; sample++) {
            for (int part = 0; part < STEPS_PER_SAMPLE; part++) {
                double middle = sample / SAMPLES_PER_SECOND + (part + 0.5) * step - SECONDS_BEFORE_R - shiftSeconds;
                double tempo = middle < 0 ? omega * haste : omega;
                level += step * (slope(waves, middle * tempo, tempo) - RETURN * level);
            }
            if (sample >= 0) {
                signal[sample] = level;
            }
        }
        return signal;
    }

    private static double slope(List<Wave> waves, double phase, double tempo) {
        double slope = 0;
        for (Wave wave : waves) {
            slope += wave.slope(StrictMath.IEEEremainder(phase - wave.angle(), TURN), tempo);
        }
        return slope;
    }

    /** Breathing moves the electrodes. */
    private void addWander(double[] signal) {
        double height = between(0, 0.25);
        double start = between(0, TURN);
        double perSample = TURN * between(0.15, 0.5) / SAMPLES_PER_SECOND;
        for (int i = 0; i < signal.length; i++) {
            signal[i] += height * StrictMath.sin(start + i * perSample);
        }
    }

    /** Other muscles; most recordings are quiet, some are not. */
    private void addNoise(double[] signal) {
        double deviation = 0.03 * StrictMath.exp(0.7 * random.nextGaussian());
        for (int i = 0; i < signal.length; i++) {
            signal[i] += deviation * random.nextGaussian();
        }
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
