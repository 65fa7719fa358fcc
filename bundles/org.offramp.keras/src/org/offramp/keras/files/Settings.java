// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.offramp.api.backbones.Refusal;

/** A configuration: what Keras knows of a layer besides its weights. Null is the same as nothing. */
public record Settings(JsonObject json) {
    private static final double MOST = Integer.MAX_VALUE;

    public Optional<JsonElement> find(String key) {
        return Optional.ofNullable(json.get(key)).filter(value -> !value.isJsonNull());
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public String text(String key, String otherwise) {
        return find(key).map(value -> text(key, value)).orElse(otherwise);
    }

    private static String text(String key, JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw wrong(key, value, "a text");
        }
        return value.getAsString();
    }

    public boolean flag(String key, boolean otherwise) {
        return find(key).map(value -> flag(key, value)).orElse(otherwise);
    }

    private static boolean flag(String key, JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw wrong(key, value, "true or false");
        }
        return value.getAsBoolean();
    }

    public double number(String key, double otherwise) {
        return find(key).map(value -> number(key, value)).orElse(otherwise);
    }

    /** A number, or a list of them, be it nested or an array of NumPy. */
    public List<Double> numbers(String key) {
        List<Double> numbers = new ArrayList<>();
        find(key).ifPresent(value -> collect(key, value, numbers));
        return numbers;
    }

    private static void collect(String key, JsonElement value, List<Double> numbers) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> collect(key, each, numbers));
        } else if (value instanceof JsonObject array && array.get("config") instanceof JsonObject inside) {
            new Settings(inside).find("value").ifPresent(each -> collect(key, each, numbers));
        } else {
            numbers.add(number(key, value));
        }
    }

    private static double number(String key, JsonElement value) {
        // Keras writes a number that came out of NumPy as an array of one.
        JsonElement single = value.isJsonArray() && value.getAsJsonArray().size() == 1
                ? value.getAsJsonArray().get(0)
                : value;
        if (!single.isJsonPrimitive() || !single.getAsJsonPrimitive().isNumber()) {
            throw wrong(key, value, "a number");
        }
        return Double.parseDouble(single.getAsString());
    }

    public int integer(String key, int otherwise) {
        return find(key).map(value -> integer(key, value)).orElse(otherwise);
    }

    /** A whole number for each of {@code count} axes; one in the file stands for all. */
    public List<Integer> integers(String key, int count, int otherwise) {
        List<Integer> all = integers(key);
        if (all.size() > 1 && all.size() != count) {
            throw Damage.of("Its setting '" + key + "' is " + all + ", but there are " + count + " axes.");
        }
        return all.size() == count ? all : Collections.nCopies(count, all.isEmpty() ? otherwise : all.get(0));
    }

    /** A whole number, or a list of them. */
    public List<Integer> integers(String key) {
        return find(key).map(value -> integers(key, value)).orElse(List.of());
    }

    static List<Integer> integers(String key, JsonElement value) {
        return list(value).stream().map(each -> integer(key, each)).toList();
    }

    /** Pairs of whole numbers, one for each axis: {@code n} stands for (n, n) on each, {@code a, b} for (a, a), (b, b). */
    public List<List<Integer>> pairs(String key, int axes) {
        List<JsonElement> entries = find(key).map(Settings::list).orElse(List.of());
        List<List<Integer>> pairs = new ArrayList<>();
        boolean onlyAxis = axes == 1 && entries.size() == 2;
        for (int axis = 0; axis < axes; axis++) {
            JsonElement entry = onlyAxis ? json.get(key) : entries.get(entries.size() == 1 && axes > 1 ? 0 : axis);
            List<Integer> pair = integers(key, entry);
            pairs.add(pair.size() == 1 ? List.of(pair.get(0), pair.get(0)) : pair);
        }
        if (pairs.stream().anyMatch(pair -> pair.size() != 2)) {
            throw Damage.of("Its setting '" + key + "' is " + cut(json.get(key)) + ".");
        }
        return pairs;
    }

    private static int integer(String key, JsonElement value) {
        double number = number(key, value);
        if (number != Math.rint(number) || Math.abs(number) > MOST) {
            throw wrong(key, value, "a whole number");
        }
        return (int) number;
    }

    private static List<JsonElement> list(JsonElement value) {
        return value.isJsonArray() ? ((JsonArray) value).asList() : List.of(value);
    }

    /** A configuration inside this one; an empty one where there is none. */
    public Settings inner(String key) {
        JsonElement inner = find(key).orElseGet(JsonObject::new);
        if (!inner.isJsonObject()) {
            throw wrong(key, inner, "an object");
        }
        return new Settings(inner.getAsJsonObject());
    }

    private static Refusal wrong(String key, JsonElement value, String wanted) {
        return Damage.of("The setting '" + key + "' is " + cut(value) + ", but has to be " + wanted + ".");
    }

    private static String cut(JsonElement value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
