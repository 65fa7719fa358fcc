// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param from first tick, at or below the smallest value
 * @param to last tick, at or above the largest value
 */
record Ticks(double from, double to, double step) {
    /** @param most number of steps that have room */
    static Ticks covering(double least, double largest, int most) {
        double span = largest > least ? largest - least : Math.max(Math.abs(largest), 1e-9) * 0.1;
        double step = roundUp(span / most);
        while (steps(least, least + span, step) > most) {
            step = roundUp(step * 1.01);
        }
        return new Ticks(Math.floor(least / step + 1e-9) * step, Math.ceil((least + span) / step - 1e-9) * step, step);
    }

    private static double steps(double least, double largest, double step) {
        return Math.ceil(largest / step - 1e-9) - Math.floor(least / step + 1e-9);
    }

    private static double roundUp(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(nice -> nice * power)
                .filter(nice -> nice >= step * (1 - 1e-9))
                .findFirst()
                .orElse(10 * power);
    }

    double[] values() {
        long first = Math.round(from / step);
        return LongStream.rangeClosed(first, Math.round(to / step))
                .mapToDouble(index -> index * step)
                .toArray();
    }

    String label(double value) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.replaceFirst("^-(0(\\.0+)?)$", "$1").replace('-', '−');
    }

    double share(double value) {
        return (value - from) / (to - from);
    }
}
