// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers of a unit as people write them, such as {@code 100 MHz}, {@code 60 KiB} or {@code 15 µs}. What is written is
 * read as exactly the same number.
 *
 * @param unit symbol of the unit; {@code 1} for a share, which has none
 */
record UnitText(String unit) {
    /** The unit of what has none. */
    static final String SHARE = "1";

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?)\\s*(\\S*)");
    private static final Prefix PERCENT = new Prefix("%", new BigDecimal("0.01"));
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST_BINARY = BigDecimal.valueOf(10_000);
    private static final double LARGE_EXAMPLE = 1.5e8;
    private static final double SMALL_EXAMPLE = 0.0015;

    /** As short as it can be without losing a digit. */
    String text(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        List<Prefix> powers = isWhole(exact, THOUSAND) ? List.of() : Prefix.binary(unit);
        return powers.stream()
                .filter(prefix -> isWhole(exact, prefix.factor()))
                .filter(prefix -> exact.abs().compareTo(prefix.factor().multiply(MOST_BINARY)) < 0)
                .reduce((smaller, larger) -> larger)
                .map(prefix -> text(exact, prefix))
                .orElseGet(() -> text(exact, decimal(exact.abs())));
    }

    private static boolean isWhole(BigDecimal number, BigDecimal factor) {
        return number.signum() != 0 && number.remainder(factor).signum() == 0;
    }

    private Prefix decimal(BigDecimal size) {
        return size.signum() == 0
                ? Prefix.NONE
                : Prefix.decimal(unit).stream()
                        .filter(prefix -> prefix.factor().compareTo(size) <= 0)
                        .reduce((smaller, larger) -> larger)
                        .orElse(Prefix.decimal(unit).get(0));
    }

    private String text(BigDecimal number, Prefix prefix) {
        BigDecimal scaled = number.divide(prefix.factor()).stripTrailingZeros();
        boolean handy = scaled.precision() - scaled.scale() <= 10 && scaled.scale() <= 10;
        return (handy ? scaled.toPlainString() : scaled.toString())
                + (" " + prefix.symbol() + symbol()).stripTrailing();
    }

    /** Of the unit; empty for a share. */
    String symbol() {
        return unit.equals(SHARE) ? "" : unit;
    }

    /** Such as {@code in Hz}, for a sentence; with a blank before it, if there is a unit. */
    String within() {
        return symbol().isEmpty() ? "" : " in " + unit;
    }

    /** Nothing if it isn't a number of this unit; one without a unit is taken as it is. */
    OptionalDouble value(String text) {
        Matcher parts = NUMBER.matcher(text.strip());
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        String written = parts.group(2).replaceFirst("^[uμ]", "µ"); // the keyboard's and the Greek one
        BigDecimal number = new BigDecimal(parts.group(1));
        return prefixes()
                .filter(prefix ->
                        written.isEmpty() ? prefix == Prefix.NONE : written.equals(prefix.symbol() + symbol()))
                .mapToDouble(prefix -> number.multiply(prefix.factor()).doubleValue())
                .findFirst();
    }

    private Stream<Prefix> prefixes() {
        Stream<Prefix> usual = Stream.concat(Prefix.decimal(unit).stream(), Prefix.binary(unit).stream());
        return unit.equals(SHARE) ? Stream.concat(usual, Stream.of(PERCENT)) : usual;
    }

    /** Something that could be typed. */
    String example() {
        boolean large = Prefix.decimal(unit).get(0) == Prefix.NONE
                && Prefix.decimal(unit).size() > 1;
        return unit.equals(SHARE) ? "30 %" : text(large ? LARGE_EXAMPLE : SMALL_EXAMPLE);
    }
}
