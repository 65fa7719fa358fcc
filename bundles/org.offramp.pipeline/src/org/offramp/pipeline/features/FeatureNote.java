// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a complete file of features.
 *
 * @param checksum CRC-32C of the whole file
 */
record FeatureNote(int samples, int width, long checksum) {
    private static final Pattern TEXT = Pattern.compile("samples=(\\d{1,9})\nwidth=(\\d{1,9})\ncrc32c=([0-9a-f]{8})\n");

    static Optional<FeatureNote> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new FeatureNote(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Long.parseLong(matcher.group(3), 16)))
                : Optional.empty();
    }

    String text() {
        return "samples=" + samples + "\nwidth=" + width + "\ncrc32c=" + "%08x".formatted(checksum) + "\n";
    }

    /** Length of the values alone. */
    long valueBytes() {
        return (long) samples * width * Float.BYTES;
    }

    /** Length of the whole file. */
    long bytes() {
        return valueBytes() + (long) samples * Integer.BYTES;
    }
}
