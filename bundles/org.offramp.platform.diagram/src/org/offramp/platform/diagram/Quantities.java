// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.Quantity;

/** Numbers as people write them on a drawing: three digits and a prefix. */
final class Quantities {
    private static final String[] PREFIXES = {"p", "n", "µ", "m", "", "k", "M", "G", "T", "P"};
    private static final int NO_PREFIX = 4;
    private static final double STEP = 1000;

    private Quantities() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String bytes(@Nullable Quantity quantity) {
        return quantity == null ? "?" : scaled(quantity.getValue(), "B");
    }

    static String scaled(double value, String unit) {
        int prefix = NO_PREFIX;
        double scaled = value;
        while (Math.abs(scaled) >= STEP && prefix < PREFIXES.length - 1) {
            scaled /= STEP;
            prefix++;
        }
        while (scaled != 0 && Math.abs(scaled) < 1 && prefix > 0) {
            scaled *= STEP;
            prefix--;
        }
        String digits = String.format(Locale.ROOT, "%.3g", scaled);
        String plain = digits.contains("e") ? String.format(Locale.ROOT, "%.0f", scaled) : digits;
        return (plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain) + " "
                + PREFIXES[prefix] + unit;
    }
}
