// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a signal, in samples ({@code 90}) or seconds ({@code 0.25s}). */
record Span(double value, boolean inSeconds) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,7})?)s|(\\d{1,7})");

    static Optional<Span> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean seconds = matcher.group(1) != null;
        return Optional.of(new Span(Double.parseDouble(matcher.group(seconds ? 1 : 2)), seconds));
    }

    /** Number of samples, at most {@link Integer#MAX_VALUE}. */
    int samples(double frequency) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(inSeconds ? value * frequency : value));
    }
}
