// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** TFLite's multiplication in fixed point, written down with exact arithmetic apart from the graph's. */
record FixedPoint(double real) {
    int times(long sum) {
        int exponent = Math.getExponent(real) + 1;
        BigInteger multiplier = new BigDecimal(real)
                .multiply(power(31 - exponent))
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
        BigInteger shifted = BigInteger.valueOf(sum).shiftLeft(Math.max(0, exponent));
        BigDecimal product = new BigDecimal(shifted.multiply(multiplier)).divide(power(31));
        long high = halvesUp(product);
        return (int) halvesAway(new BigDecimal(high).multiply(power(Math.min(0, exponent))));
    }

    private static BigDecimal power(int exponent) {
        BigDecimal two = BigDecimal.valueOf(2);
        return exponent >= 0 ? two.pow(exponent) : BigDecimal.ONE.divide(two.pow(-exponent));
    }

    /** The nearest integer; of two equally near ones the upper. */
    private static long halvesUp(BigDecimal value) {
        return value.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static long halvesAway(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
