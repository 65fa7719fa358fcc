// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.offramp.api.BadInputException;

/** A value of a JSON file with its place in it, such as {@code links[1].from}; strict about what it is. */
final class JsonPlace {
    private static final int MOST_DIGITS = 400;

    private final Path file;
    private final String place;
    private final JsonElement element;

    JsonPlace(Path file, String place, JsonElement element) {
        this.file = file;
        this.place = place;
        this.element = element;
    }

    /** The value of a key that has to be there. */
    JsonPlace at(String key) {
        return optional(key).orElseThrow(() -> new BadInputException(file, inner(key) + " is missing.", "Add it."));
    }

    Optional<JsonPlace> optional(String key) {
        return Optional.ofNullable(object().get(key)).map(value -> new JsonPlace(file, inner(key), value));
    }

    /** Refuses keys that nobody reads: most are misspelt. */
    JsonPlace onlyKeys(Set<String> known) {
        for (String key : object().keySet()) {
            if (!known.contains(key)) {
                throw new BadInputException(
                        file,
                        inner(key) + " is not known.",
                        "Maybe it is misspelt: known are "
                                + known.stream().sorted().toList() + ".");
            }
        }
        return this;
    }

    <T> List<T> list(Function<JsonPlace, T> reader) {
        if (!(element instanceof JsonArray array)) {
            throw wrong("a list");
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            values.add(reader.apply(new JsonPlace(file, place + "[" + i + "]", array.get(i))));
        }
        return values;
    }

    String text() {
        if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw wrong("a text");
    }

    boolean truth() {
        if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw wrong("true or false");
    }

    /** A finite number of zero or more. */
    double number() {
        double value = element instanceof JsonPrimitive primitive && primitive.isNumber()
                ? primitive.getAsDouble()
                : Double.NaN;
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw wrong("a finite number of zero or more");
        }
        return value;
    }

    /** The same as it is written. */
    BigDecimal decimal() {
        number();
        try {
            BigDecimal value = element.getAsBigDecimal();
            if (Math.abs((long) value.scale()) + value.precision() <= MOST_DIGITS) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Gson refuses the longest ones itself.
        }
        throw wrong("a number of at most " + MOST_DIGITS + " digits");
    }

    /** A whole number of zero or more. */
    long whole() {
        number();
        try {
            return element.getAsBigDecimal().longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong("a whole number below 2^63");
        }
    }

    /** A whole number below a count of things. */
    int index(int count, String things) {
        long value = whole();
        if (value >= count) {
            throw wrong("the index of one of " + count + " " + things);
        }
        return (int) value;
    }

    BadInputException wrong(String wanted) {
        String text = element.toString();
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new BadInputException(
                file, (place.isEmpty() ? "It" : place) + " is " + shown + ".", "It has to be " + wanted + ".");
    }

    boolean has(String key) {
        return optional(key).isPresent();
    }

    private JsonObject object() {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw wrong("an object");
    }

    private String inner(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
