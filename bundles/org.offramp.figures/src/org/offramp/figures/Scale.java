// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.Locale;

/**
 * A unit with a prefix in which numbers are easy to read.
 *
 * @param factor what one of it is in the unit itself
 * @param name such as {@code mJ} or {@code million MACs}
 */
public record Scale(double factor, String name) {
    private static final String[] SMALL = {"", "m", "µ", "n", "p"};
    private static final String[] LARGE = {"", "k", "M", "G", "T"};
    private static final String[] WORDS = {"", "thousand ", "million ", "billion ", "trillion "};

    /** For numbers up to {@code largest}; units of one letter get prefixes, others words. */
    public static Scale of(double largest, String unit) {
        double size = Math.abs(largest);
        boolean symbol = unit.length() == 1;
        if (!(size > 0) || Double.isInfinite(size)) {
            return new Scale(1, unit);
        }
        int power = (int) Math.floor(Math.log10(size * (1 + 1e-12)) / 3);
        if (power < 0 && symbol && !unit.equals("B")) {
            int index = Math.min(-power, SMALL.length - 1);
            return new Scale(1 / Math.pow(1000, index), SMALL[index] + unit);
        }
        String[] prefixes = symbol ? LARGE : WORDS;
        int limit = unit.equals("s") ? 0 : prefixes.length - 1;
        int index = Math.max(0, Math.min(power, limit));
        return new Scale(Math.pow(1000, index), prefixes[index] + unit);
    }

    /** The number with three significant digits and the unit. */
    public static String text(double value, String unit) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        Scale scale = of(value, unit);
        return (digits(value / scale.factor) + " " + scale.name).strip();
    }

    /** A fraction as a percentage with one decimal, two close to 0 and 100 %. */
    public static String percent(double fraction) {
        if (!Double.isFinite(fraction)) {
            return "–";
        }
        double edge = Math.min(Math.abs(fraction), Math.abs(1 - fraction));
        return String.format(Locale.ROOT, edge > 0 && edge < 0.01 ? "%.2f %%" : "%.1f %%", fraction * 100)
                .replace('-', '−');
    }

    /** A difference of fractions in percentage points. */
    public static String points(double fraction) {
        return Double.isFinite(fraction)
                ? String.format(Locale.ROOT, "%.2f points", fraction * 100 + 0.0)
                        .replace('-', '−')
                : "–";
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
        return size > 0 && size < 0.005
                ? String.format(Locale.ROOT, "%.2g", value)
                : String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }
}
