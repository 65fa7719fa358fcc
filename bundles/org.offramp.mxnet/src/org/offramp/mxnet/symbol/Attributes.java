// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Attributes of a symbol's node, written as MXNet reads them: Python's literals. */
final class Attributes {
    static final Attributes NONE = new Attributes(Map.of());

    private final Map<String, String> texts;

    private Attributes(Map<String, String> texts) {
        this.texts = texts;
    }

    Attributes with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /** Infinities become the largest floats, which MXNet can read. */
    Attributes with(String name, double value) {
        return with(name, Float.toString((float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value))));
    }

    Attributes with(String name, boolean value) {
        return with(name, value ? "True" : "False");
    }

    Attributes with(String name, List<? extends Number> tuple) {
        return with(name, tuple(tuple));
    }

    /** A tuple in which some entries are None. */
    Attributes withOptional(String name, List<Optional<Integer>> tuple) {
        return with(
                name,
                tuple(tuple.stream()
                        .map(entry -> entry.map(Object::toString).orElse("None"))
                        .toList()));
    }

    Attributes with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(name, text);
        return new Attributes(more);
    }

    static String tuple(List<?> entries) {
        String text = entries.stream().map(Object::toString).collect(Collectors.joining(", "));
        return entries.size() == 1 ? "(" + text + ",)" : "(" + text + ")";
    }

    String json() {
        return texts.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":\"" + entry.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
