// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;

/** Shapes of inputs by name, as model servers keep them: {"inputs": [{"data_name": …, "data_shape": […]}]}. */
public final class Signature {
    private static final int MOST_AXES = 64;

    private Signature() {}

    /** @throws Refusal when it is damaged */
    public static Map<String, List<Long>> parse(String json) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("inputs")) {
                    readInputs(reader, shapes);
                } else {
                    reader.skipValue();
                }
            }
            reader.endObject();
            return shapes;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw Refusal.damaged(
                    "The signature beside it is damaged (" + Quoted.of(String.valueOf(e.getMessage())) + ").",
                    "Write {\"inputs\": [{\"data_name\": \"data\", \"data_shape\": [0, 3, 32, 32]}]}.");
        }
    }

    private static void readInputs(JsonReader reader, Map<String, List<Long>> shapes) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            String name = "data";
            List<Long> shape = List.of();
            reader.beginObject();
            while (reader.hasNext()) {
                switch (reader.nextName()) {
                    case "data_name" -> name = reader.nextString();
                    case "data_shape" -> shape = extents(reader);
                    default -> reader.skipValue();
                }
            }
            reader.endObject();
            shapes.put(name, shape);
        }
        reader.endArray();
    }

    private static List<Long> extents(JsonReader reader) throws IOException {
        List<Long> extents = new ArrayList<>();
        reader.beginArray();
        while (reader.peek() != JsonToken.END_ARRAY && extents.size() < MOST_AXES) {
            extents.add(reader.nextLong());
        }
        reader.endArray();
        return extents;
    }
}
