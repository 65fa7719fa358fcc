// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import java.util.Map;
import java.util.stream.Collectors;
import org.offramp.api.compute.EngineSettings;

/** Engine settings as three lines of key=value. */
final class SettingsText {
    private SettingsText() {}

    static String of(EngineSettings settings) {
        return "variant=" + settings.variant() + "\nworkers=" + settings.workers() + "\nbatchSize="
                + settings.batchSize() + "\n";
    }

    /** @throws IllegalArgumentException when a line is missing or no number */
    static EngineSettings parse(String text) {
        Map<String, String> values = text.lines()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> second));
        return new EngineSettings(
                value(values, "variant"),
                Integer.parseInt(value(values, "workers")),
                Integer.parseInt(value(values, "batchSize")));
    }

    private static String value(Map<String, String> values, String key) {
        if (!values.containsKey(key)) {
            throw new IllegalArgumentException("the line " + key + "= is missing");
        }
        return values.get(key);
    }
}
