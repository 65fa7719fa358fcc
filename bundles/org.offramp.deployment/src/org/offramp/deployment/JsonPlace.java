// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.offramp.api.BadInputException;
import org.offramp.graph.Input;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/**
 * An object of a JSON file, which knows where it stands.
 *
 * @param at names and indices on the way to it
 */
record JsonPlace(Path file, String at, JsonObject json) {
    private static final long MOST_BYTES = 16 << 20;

    static JsonPlace read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw damaged(file, "It is larger than " + MOST_BYTES + " bytes.");
        }
        try {
            JsonElement root = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8));
            if (root instanceof JsonObject object) {
                return new JsonPlace(file, "the manifest", object);
            }
            throw damaged(file, "It is no JSON object.");
        } catch (JsonParseException | CharacterCodingException | StackOverflowError e) {
            throw damaged(file, "It is no JSON.");
        }
    }

    private static BadInputException damaged(Path file, String reason) {
        return new BadInputException(file, reason, "Maybe it is damaged: export the deployment again.");
    }

    BadInputException bad(String reason, String remedy) {
        return new BadInputException(file + ", " + at, reason, remedy);
    }

    private BadInputException lacks(String key, String what) {
        return bad("'" + key + "' is no " + what + ".", "Maybe the file is damaged: export the deployment again.");
    }

    JsonPlace object(String key) {
        if (json.get(key) instanceof JsonObject object) {
            return new JsonPlace(file, at + "." + key, object);
        }
        throw lacks(key, "object");
    }

    List<JsonPlace> list(String key) {
        List<JsonPlace> places = new ArrayList<>();
        for (JsonElement element : array(key)) {
            if (!(element instanceof JsonObject object)) {
                throw lacks(key, "list of objects");
            }
            places.add(new JsonPlace(file, at + "." + key + "[" + places.size() + "]", object));
        }
        return places;
    }

    private JsonArray array(String key) {
        if (json.get(key) instanceof JsonArray array) {
            return array;
        }
        throw lacks(key, "list");
    }

    String text(String key) {
        if (json.get(key) instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw lacks(key, "text");
    }

    boolean has(String key) {
        return json.has(key);
    }

    boolean bool(String key) {
        if (json.get(key) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw lacks(key, "true or false");
    }

    /** A finite number; NaN and infinities are texts in lenient JSON, and what is too large is infinite. */
    double number(String key) {
        if (json.get(key) instanceof JsonPrimitive primitive
                && primitive.isNumber()
                && Double.isFinite(primitive.getAsDouble())) {
            return primitive.getAsDouble();
        }
        throw lacks(key, "number");
    }

    /** From 1 on. */
    int wholeNumber(String key, int most) {
        double number = number(key);
        if (number < 1 || number > most || number != Math.rint(number)) {
            throw lacks(key, "whole number from 1 to " + most);
        }
        return (int) number;
    }

    /** The object as name and type of a tensor. */
    Input tensor() {
        List<Dim> dims = new ArrayList<>();
        for (JsonElement extent : array("shape")) {
            dims.add(dim(extent));
        }
        try {
            ElementType element = ElementType.valueOf(text("element").toUpperCase(Locale.ROOT));
            return new Input(text("name"), new TensorType(element, new Shape(dims)));
        } catch (IllegalArgumentException e) {
            throw bad("It is no tensor: " + e.getMessage(), "Maybe the file is damaged.");
        }
    }

    private Dim dim(JsonElement extent) {
        if (extent instanceof JsonPrimitive primitive && primitive.isString()) {
            if (primitive.getAsString().equals(Schema.BATCH)) {
                return Dim.BATCH;
            }
        } else if (extent instanceof JsonPrimitive primitive && primitive.isNumber()) {
            double number = primitive.getAsDouble();
            if (number >= 0 && number <= Shape.MOST_ELEMENTS && number == Math.rint(number)) {
                return Dim.of((long) number);
            }
        }
        throw lacks("shape", "list of extents");
    }
}
