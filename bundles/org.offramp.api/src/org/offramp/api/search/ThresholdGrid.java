// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.Arrays;
import java.util.List;

/**
 * The thresholds that are tried at each exit.
 *
 * @param kind how they come about
 * @param count number of quantiles, for that kind alone
 * @param values ascending, for given values alone
 */
public record ThresholdGrid(Kind kind, int count, List<Double> values) {
    /** The thirteen levels 0.40, 0.45 … 1.00; at 1.00 nobody leaves. */
    public static final ThresholdGrid THIRTEEN = new ThresholdGrid(Kind.THIRTEEN, 0, List.of());

    /** Every threshold that lets other samples leave. */
    public static final ThresholdGrid DISTINCT = new ThresholdGrid(Kind.DISTINCT, 0, List.of());

    /** As fine as the search has room for: 26 quantiles up to four exits. */
    public static final ThresholdGrid USUAL = new ThresholdGrid(Kind.QUANTILES, 26, List.of());

    private static final String QUANTILES = "quantiles:";
    private static final int MOST = 10_000;

    /** Ways to choose thresholds. Quantiles and distinct ones also have one that nobody reaches. */
    public enum Kind {
        /** 0.40, 0.45 … 1.00. */
        THIRTEEN,
        /** At which about equal shares of the samples leave. */
        QUANTILES,
        /** Midway between all neighbouring confidences. */
        DISTINCT,
        /** As given. */
        GIVEN
    }

    public ThresholdGrid {
        values = List.copyOf(values);
        if (kind == Kind.QUANTILES && (count < 1 || count > MOST)) {
            throw new IllegalArgumentException("There can't be " + count + " quantiles. Ask for 1 to " + MOST + ".");
        }
        if (kind == Kind.GIVEN && (values.isEmpty() || values.size() > MOST)) {
            throw new IllegalArgumentException(
                    "There can't be " + values.size() + " thresholds. Give 1 to " + MOST + ".");
        }
    }

    public static ThresholdGrid quantiles(int count) {
        return new ThresholdGrid(Kind.QUANTILES, count, List.of());
    }

    /** The same thresholds at every exit, in any order. */
    public static ThresholdGrid of(double... thresholds) {
        return new ThresholdGrid(
                Kind.GIVEN,
                0,
                Arrays.stream(thresholds).sorted().distinct().boxed().toList());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text {@code 13}, {@code quantiles:K}, {@code distinct} or thresholds with commas between
     * @throws IllegalArgumentException when it is nothing of these
     */
    public static ThresholdGrid parse(String text) {
        return switch (text) {
            case "13" -> THIRTEEN;
            case "distinct" -> DISTINCT;
            default -> text.startsWith(QUANTILES) ? quantilesOf(text) : given(text);
        };
    }

    private static ThresholdGrid quantilesOf(String text) {
        String count = text.substring(QUANTILES.length());
        if (!count.matches("[0-9]{1,5}")) {
            throw unreadable(text);
        }
        return quantiles(Integer.parseInt(count));
    }

    private static ThresholdGrid given(String text) {
        try {
            double[] values = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (Arrays.stream(values).anyMatch(value -> !(value >= 0 && value <= 1))) {
                throw unreadable(text);
            }
            return of(values);
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'" + text
                + "' is no grid of thresholds: 13, quantiles:K, distinct, or values from 0 to 1 such as 0.5,0.8,0.95");
    }

    @Override
    public String toString() {
        return switch (kind) {
            case THIRTEEN -> "13";
            case DISTINCT -> "distinct";
            case QUANTILES -> QUANTILES + count;
            case GIVEN -> values.toString().replaceAll("[\\[\\] ]", "");
        };
    }
}
