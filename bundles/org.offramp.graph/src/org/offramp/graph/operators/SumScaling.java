// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/**
 * The inner loops of {@link Requantize}, one for each kind of arithmetic.
 *
 * @param least smallest value of the result's type
 * @param most largest one
 */
record SumScaling(int[] sums, int[] result, int least, int most) {
    Steps.Run with(Scaling scaling, double[] multipliers, int[] zeros) {
        return (channel, first, end) -> {
            double multiplier = Steps.at(multipliers, channel);
            int zero = Steps.at(zeros, channel);
            switch (scaling) {
                case FLOAT_HALF_EVEN -> inFloats(first, end, (float) multiplier, zero);
                case REAL_HALF_AWAY -> inDoubles(first, end, multiplier, zero);
                case FIXED_POINT -> inFixedPoint(first, end, FixedPointMultiplier.of(multiplier), zero);
            }
        };
    }

    private void inFloats(int first, int end, float multiplier, int zero) {
        for (int i = first; i < end; i++) {
            result[i] = Steps.saturated(Math.rint((float) sums[i] * multiplier) + zero, least, most);
        }
    }

    private void inDoubles(int first, int end, double multiplier, int zero) {
        for (int i = first; i < end; i++) {
            result[i] = Steps.saturated(Rounding.HALF_AWAY.round(sums[i] * multiplier) + zero, least, most);
        }
    }

    private void inFixedPoint(int first, int end, FixedPointMultiplier multiplier, int zero) {
        for (int i = first; i < end; i++) {
            long scaled = (long) multiplier.apply(sums[i]) + zero;
            result[i] = (int) Math.max(least, Math.min(most, scaled));
        }
    }
}
