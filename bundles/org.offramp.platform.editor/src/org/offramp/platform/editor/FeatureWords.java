// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of the metamodel in words for people: {@code clockHertz} is the clock. Units go, as they stand beside the
 * number; a name that is nothing but a unit becomes what it measures.
 */
final class FeatureWords {
    private static final Map<String, String> WORDS = words();

    private FeatureWords() {}

    /** In this order, as some are parts of others. */
    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("clock hertz", "clock");
        words.put("latency seconds", "latency");
        words.put("model id", "model");
        words.put("bytes per second", "rate");
        words.put("macs per second", "speed");
        words.put("macs per cycle", "speed per cycle");
        words.put("wake up", "wake-up");
        words.put("hertz", "frequency");
        words.put("seconds", "time");
        words.put("joules", "energy");
        words.put("watts", "power");
        words.put("bytes", "size");
        words.put("first", "first end");
        words.put("second", "second end");
        return words;
    }

    /** Such as {@code wake-up time}. */
    static String of(String name) {
        String text = apart(name);
        for (Map.Entry<String, String> each : WORDS.entrySet()) {
            text = text.replaceAll("\\b" + each.getKey() + "\\b", each.getValue());
        }
        return text;
    }

    /** Words that are written together, apart: {@code depthwise convolution}. */
    static String apart(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The same as a heading: {@code Wake-up time}. */
    static String label(String name) {
        String text = of(name);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
