// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

/**
 * Mel-frequency cepstral coefficients as in the MLPerf Tiny reference: frames of 30 ms every 20 ms, periodic Hann window,
 * magnitudes of a transform of 512, 40 mel filters from 20 to 4,000 Hz, logarithm, orthonormal cosine transform with the
 * same factor for the first coefficient.
 */
final class CepstralCoefficients {
    static final int RATE = 16_000;
    static final int SAMPLES = 16_000;
    static final int FRAMES = 49;
    static final int COEFFICIENTS = 10;
    private static final int FRAME = 480;
    private static final int STRIDE = 320;
    private static final int TRANSFORM = 512;
    private static final int BINS = TRANSFORM / 2 + 1;
    private static final double FLOOR = 1e-6;

    private final FourierTransform transform = new FourierTransform(TRANSFORM);
    private final MelFilters filters = new MelFilters(40, BINS, (double) RATE / TRANSFORM, 20, 4000);
    private final double[] window = new double[FRAME];
    private final double[][] cosines = new double[COEFFICIENTS][filters.size()];

    CepstralCoefficients() {
        for (int i = 0; i < FRAME; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / FRAME);
        }
        int bands = filters.size();
        for (int k = 0; k < COEFFICIENTS; k++) {
            for (int n = 0; n < bands; n++) {
                cosines[k][n] = Math.sqrt(2.0 / bands) * Math.cos(Math.PI * k * (2 * n + 1) / (2 * bands));
            }
        }
    }

    /**
     * @param clip at most {@link #SAMPLES}; what lacks counts as silence
     * @return frame after frame
     */
    double[] of(double[] clip) {
        double[] result = new double[FRAMES * COEFFICIENTS];
        double loudest = largest(clip);
        for (int frame = 0; frame < FRAMES; frame++) {
            double[] loudness = loudness(spectrum(clip, frame * STRIDE, loudest));
            for (int k = 0; k < COEFFICIENTS; k++) {
                for (int n = 0; n < loudness.length; n++) {
                    result[frame * COEFFICIENTS + k] += cosines[k][n] * loudness[n];
                }
            }
        }
        return result;
    }

    /** The largest sample, not magnitude: the reference divides by it. Where it is 0, as in silence, by 1. */
    private static double largest(double[] clip) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double sample : clip) {
            largest = Math.max(largest, sample);
        }
        return largest == 0 ? 1 : largest;
    }

    /** Magnitudes of one frame. */
    private double[] spectrum(double[] clip, int start, double loudest) {
        double[] real = new double[TRANSFORM];
        double[] imaginary = new double[TRANSFORM];
        for (int i = 0; i < Math.min(FRAME, clip.length - start); i++) {
            real[i] = clip[start + i] / loudest * window[i];
        }
        transform.apply(real, imaginary);
        double[] magnitudes = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            magnitudes[bin] = Math.sqrt(real[bin] * real[bin] + imaginary[bin] * imaginary[bin]);
        }
        return magnitudes;
    }

    /** Logarithm of what each filter lets through. */
    private double[] loudness(double[] spectrum) {
        double[] loudness = new double[filters.size()];
        for (int filter = 0; filter < loudness.length; filter++) {
            loudness[filter] = Math.log(filters.apply(filter, spectrum) + FLOOR);
        }
        return loudness;
    }
}
