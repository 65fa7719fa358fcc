// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of the metamodel in words for people: {@code clockHertz} is the clock. Units go, as they stand beside the
 * number; a name that is nothing but a unit becomes what it measures.
 */
final class FeatureWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("clock hertz", "clock"),
            Map.entry("latency seconds", "latency"),
            Map.entry("model id", "model"),
            Map.entry("bytes per second", "rate"),
            Map.entry("macs per second", "speed"),
            Map.entry("macs per cycle", "speed per cycle"),
            Map.entry("wake up", "wake-up"),
            Map.entry("seconds", "time"),
            Map.entry("joules", "energy"),
            Map.entry("watts", "power"),
            Map.entry("bytes", "size"),
            Map.entry("first", "first end"),
            Map.entry("second", "second end"));

    /** The longest first, as some begin with others. */
    private static final Pattern KNOWN = Pattern.compile(WORDS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private FeatureWords() {}

    /** Such as {@code wake-up time}. */
    static String of(String name) {
        return KNOWN.matcher(apart(name)).replaceAll(found -> WORDS.get(found.group()));
    }

    /** Words that are written together, apart: {@code depthwise convolution}. */
    static String apart(String name) {
        return BETWEEN.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The same as a heading: {@code Wake-up time}. */
    static String label(String name) {
        String text = of(name);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
