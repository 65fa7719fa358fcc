// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import org.offramp.graph.tensors.ShapeException;

/**
 * A real multiplier as TFLite's reference kernels apply it to 32-bit sums: {@code multiplier · 2^(shift − 31)}. The
 * product is rounded to its high half and, for negative shifts, rounded again by the shift; TFLite's builds with
 * {@code TFLITE_SINGLE_ROUNDING}, which is not the default, round once instead.
 *
 * @param multiplier of 31 bits, its magnitude at least 2^30, or zero
 * @param shift to the left where positive, before the product; to the right where negative, behind it
 */
public record FixedPointMultiplier(int multiplier, int shift) {
    private static final int LEAST_SHIFT = -31;
    private static final double LARGEST = 0x1p29;
    private static final long HALF = 1L << 30;
    private static final long ONE = 1L << 31;

    /**
     * The nearest one to a real multiplier; zero when it is smaller than 2^-32.
     *
     * @throws ShapeException when it is no number or larger than 2^29
     */
    public static FixedPointMultiplier of(double real) {
        if (!(Math.abs(real) <= LARGEST)) {
            throw new ShapeException("A sum is scaled by " + real + ", which is too large for fixed point. Maybe a"
                    + " scale of the network is damaged.");
        }
        int shift = Math.getExponent(real) + 1;
        if (shift < LEAST_SHIFT - 1) {
            return new FixedPointMultiplier(0, 0);
        }
        long fraction = (long) Rounding.HALF_AWAY.round(Math.scalb(real, 31 - shift));
        return fraction == ONE ? of(HALF, shift + 1) : of(fraction, shift);
    }

    private static FixedPointMultiplier of(long fraction, int shift) {
        return shift < LEAST_SHIFT ? new FixedPointMultiplier(0, 0) : new FixedPointMultiplier((int) fraction, shift);
    }

    /** The scaled sum; a shift to the left that runs over 32 bits wraps around. */
    public int apply(int sum) {
        int product = roundedHighHalf(sum << Math.max(0, shift), multiplier);
        return roundedShift(product, Math.max(0, -shift));
    }

    /** Twice the product's upper 32 bits, to the nearest integer, halves up. */
    private static int roundedHighHalf(int a, int b) {
        if (a == Integer.MIN_VALUE && b == Integer.MIN_VALUE) {
            return Integer.MAX_VALUE;
        }
        long product = (long) a * b;
        long nudge = product >= 0 ? HALF : 1 - HALF;
        return (int) ((product + nudge) / ONE);
    }

    /** To the nearest integer, halves away from zero. */
    private static int roundedShift(int value, int bits) {
        int mask = (int) ((1L << bits) - 1);
        int threshold = (mask >>> 1) + (value < 0 ? 1 : 0);
        return (value >> bits) + ((value & mask) > threshold ? 1 : 0);
    }
}
