// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers as people write them in a SPEC; an {@link IllegalArgumentException} says what isn't one. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Numbers() {}

    /** Numbers with commas between them. */
    static List<Double> list(String text) {
        return Stream.of(text.split(",", -1)).map(Numbers::number).toList();
    }

    /** A decimal number, or a fraction of two. */
    static double number(String text) {
        int slash = text.indexOf('/');
        double value = slash < 0
                ? decimal(text, text)
                : decimal(text.substring(0, slash), text) / decimal(text.substring(slash + 1), text);
        if (!Double.isFinite(value)) {
            throw notANumber(text);
        }
        return value;
    }

    /** Records FROM:TO. */
    static RecordRange range(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' isn't FROM:TO.");
        }
        return new RecordRange(record(text.substring(0, colon), text), record(text.substring(colon + 1), text));
    }

    private static double decimal(String text, String whole) {
        if (!DECIMAL.matcher(text).matches()) {
            throw notANumber(whole);
        }
        return Double.parseDouble(text);
    }

    private static long record(String text, String whole) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("'" + text + "' in '" + whole + "' isn't the number of a record.");
        }
        return Long.parseLong(text);
    }

    private static IllegalArgumentException notANumber(String text) {
        return new IllegalArgumentException("'" + text + "' isn't a number.");
    }
}
