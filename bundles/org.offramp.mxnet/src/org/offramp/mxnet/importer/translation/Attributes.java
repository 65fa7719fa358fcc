// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.backbones.Quoted;
import org.offramp.graph.tensors.ShapeException;

/** What a node's operator was told: texts in Python's notation. */
public final class Attributes {
    private static final int MOST_ENTRIES = 256;

    private final Map<String, String> texts;

    public Attributes(Map<String, String> texts) {
        this.texts = texts;
    }

    public boolean has(String name) {
        return texts.containsKey(name) && !isNone(texts.get(name));
    }

    private static boolean isNone(String text) {
        return text.isBlank() || text.equals("None");
    }

    public String text(String name, String otherwise) {
        return has(name) ? texts.get(name).strip() : otherwise;
    }

    public int integer(String name, int otherwise) {
        return has(name) ? Math.toIntExact(whole(name, texts.get(name))) : otherwise;
    }

    /** @throws ShapeException when it is missing */
    public int integer(String name) {
        if (!has(name)) {
            throw new ShapeException("Its attribute " + name + " is missing.");
        }
        return integer(name, 0);
    }

    public double real(String name, double otherwise) {
        try {
            return has(name) ? Double.parseDouble(texts.get(name).strip()) : otherwise;
        } catch (NumberFormatException e) {
            throw unreadable(name, "a number");
        }
    }

    public boolean flag(String name, boolean otherwise) {
        return switch (text(name, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw unreadable(name, "True or False");
        };
    }

    /** A tuple of integers; a single one stands for itself. */
    public Optional<List<Integer>> integers(String name) {
        return optionals(name)
                .map(entries -> entries.stream()
                        .map(entry -> entry.orElseThrow(() -> unreadable(name, "a tuple of integers")))
                        .toList());
    }

    /** A tuple with as many entries as wanted, all of them {@code fill} where it is missing or empty. */
    public List<Integer> integers(String name, int count, int fill) {
        List<Integer> given = integers(name).orElse(List.of());
        if (given.isEmpty()) {
            return Collections.nCopies(count, fill);
        }
        if (given.size() != count) {
            throw new ShapeException("Its attribute " + name + " is " + given + ", but needs " + count + " entries.");
        }
        return given;
    }

    /** A tuple of integers, some of which may be None. */
    public Optional<List<Optional<Integer>>> optionals(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        List<Optional<Integer>> entries = new ArrayList<>();
        for (String entry : texts.get(name).replaceAll("[()\\[\\]\\s]", "").split(",")) {
            if (entries.size() > MOST_ENTRIES) {
                throw unreadable(name, "a short tuple");
            }
            if (!entry.isEmpty()) {
                entries.add(isNone(entry) ? Optional.empty() : Optional.of(Math.toIntExact(whole(name, entry))));
            }
        }
        return Optional.of(entries);
    }

    /** Python 2 writes 3L. */
    private long whole(String name, String text) {
        try {
            return Long.parseLong(text.strip().replaceFirst("L$", ""));
        } catch (NumberFormatException e) {
            throw unreadable(name, "an integer");
        }
    }

    private ShapeException unreadable(String name, String wanted) {
        return new ShapeException("Its attribute " + name + " is " + Quoted.of(texts.getOrDefault(name, ""))
                + ", but has to be " + wanted + ".");
    }
}
