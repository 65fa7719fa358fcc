// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

/** IEEE 754 binary16, converted with one rounding to nearest even. */
final class HalfFloat {
    private static final double SMALLEST_NORMAL = 0x1p-14;
    private static final double OVERFLOW = 65520;

    private HalfFloat() {}

    static double toDouble(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double magnitude;
        if (exponent == 0) {
            magnitude = fraction * 0x1p-24;
        } else if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else {
            magnitude = Math.scalb(1024.0 + fraction, exponent - 25);
        }
        return bits < 0 ? -magnitude : magnitude;
    }

    static short fromDouble(double value) {
        int sign = (int) (Double.doubleToRawLongBits(value) >>> 48) & 0x8000;
        double magnitude = Math.abs(value);
        if (Double.isNaN(value)) {
            return (short) 0x7e00;
        }
        if (magnitude >= OVERFLOW) {
            return (short) (sign | 0x7c00);
        }
        if (magnitude < SMALLEST_NORMAL) {
            return (short) (sign | (int) Math.rint(magnitude * 0x1p24));
        }
        int exponent = Math.getExponent(magnitude);
        int significand = (int) Math.rint(Math.scalb(magnitude, 10 - exponent));
        return (short) (sign | (exponent + 14 << 10) + significand);
    }
}
