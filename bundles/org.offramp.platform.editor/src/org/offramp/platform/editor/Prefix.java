// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What stands before a unit and makes it larger or smaller, such as {@code M} in MHz. */
record Prefix(String symbol, BigDecimal factor) {
    private static final int DIGITS = 3;
    private static final int KIBI_BITS = 10;
    private static final List<Prefix> SMALL =
            List.of(decimal("p", -4), decimal("n", -3), decimal("µ", -2), decimal("m", -1));
    private static final List<Prefix> LARGE =
            List.of(decimal("k", 1), decimal("M", 2), decimal("G", 3), decimal("T", 4), decimal("P", 5));
    private static final List<Prefix> BINARY = List.of(binary("Ki", 1), binary("Mi", 2), binary("Gi", 3));

    /** Instead of one: the unit as it is. */
    static final Prefix NONE = new Prefix("", BigDecimal.ONE);

    private static Prefix decimal(String symbol, int power) {
        return new Prefix(symbol, BigDecimal.ONE.scaleByPowerOfTen(DIGITS * power));
    }

    private static Prefix binary(String symbol, int power) {
        return new Prefix(symbol, BigDecimal.valueOf(1L << KIBI_BITS * power));
    }

    /**
     * Powers of ten that are usual before a unit, the smallest first. There are no thousandths of bytes, and none of
     * hertz, where mHz would mostly be meant as MHz.
     */
    static List<Prefix> decimal(String unit) {
        return switch (unit) {
            case "1", "MAC/cycle" -> List.of(NONE);
            case "Hz", "MAC/s", "B", "B/s" -> all(List.of(NONE), LARGE);
            default -> all(SMALL, List.of(NONE), LARGE);
        };
    }

    /** Powers of 1024 that are usual before a unit, the smallest first. */
    static List<Prefix> binary(String unit) {
        return unit.equals("B") || unit.equals("B/s") ? BINARY : List.of();
    }

    @SafeVarargs
    private static List<Prefix> all(List<Prefix>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
