// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.BadInputException;

/**
 * Where labelled data is and how to read it: {@code reader:PATH?key=value&…}.
 *
 * @param reader id of the {@link DatasetReader}
 * @param path as given, without the options
 * @param options in the order given
 */
public record DataSpec(String reader, Path path, Map<String, String> options) {
    public DataSpec {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** @throws BadInputException when the text is no SPEC */
    public static DataSpec parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new BadInputException(
                    text,
                    "This is no data SPEC.",
                    "Write reader:PATH?key=value&…, for example cifar10:DIR?split=test.");
        }
        int question = text.indexOf('?', colon);
        String path = text.substring(colon + 1, question < 0 ? text.length() : question);
        if (path.isEmpty()) {
            throw new BadInputException(
                    text, "This data SPEC names no file or folder.", "Put its path behind the colon.");
        }
        String options = question < 0 ? "" : text.substring(question + 1);
        return new DataSpec(text.substring(0, colon), path(text, path), options(text, options));
    }

    private static Path path(String text, String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new BadInputException(text, "'" + path + "' can't be a path.", "Put a path behind the colon.");
        }
    }

    private static Map<String, String> options(String text, String options) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String option : options.isEmpty() ? new String[0] : options.split("&")) {
            int equals = option.indexOf('=');
            if (equals < 1 || byKey.containsKey(option.substring(0, equals))) {
                throw new BadInputException(
                        text,
                        "The option '" + option + "' isn't key=value, or is given twice.",
                        "Write each option once, as key=value, with & between them.");
            }
            byKey.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return byKey;
    }

    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }

    /** The same SPEC with an option set unless it is already given. */
    public DataSpec withDefault(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.putIfAbsent(key, value);
        return new DataSpec(reader, path, changed);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(reader + ":" + path);
        options.forEach((key, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(key)
                .append('=')
                .append(value));
        return text.toString();
    }
}
