// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

/** Discrete Fourier transform of a power of two of complex numbers, decimation in time. */
final class FourierTransform {
    private final int size;
    private final double[] cosines;
    private final double[] sines;

    FourierTransform(int size) {
        if (Integer.bitCount(size) != 1 || size < 2) {
            throw new IllegalArgumentException("The size " + size + " isn't a power of two. Maybe pad with zeros.");
        }
        this.size = size;
        this.cosines = new double[size / 2];
        this.sines = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /** Transforms in place. */
    void apply(double[] real, double[] imaginary) {
        reorder(real, imaginary);
        for (int half = 1; half < size; half *= 2) {
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(real, imaginary, start + k, start + k + half, k * (size / (2 * half)));
                }
            }
        }
    }

    private void butterfly(double[] real, double[] imaginary, int upper, int lower, int angle) {
        double re = real[lower] * cosines[angle] - imaginary[lower] * sines[angle];
        double im = real[lower] * sines[angle] + imaginary[lower] * cosines[angle];
        real[lower] = real[upper] - re;
        imaginary[lower] = imaginary[upper] - im;
        real[upper] += re;
        imaginary[upper] += im;
    }

    /** Each number goes to the place whose bits are its own reversed. */
    private void reorder(double[] real, double[] imaginary) {
        int shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int other = Integer.reverse(i) >>> shift;
            if (other > i) {
                swap(real, i, other);
                swap(imaginary, i, other);
            }
        }
    }

    private static void swap(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
