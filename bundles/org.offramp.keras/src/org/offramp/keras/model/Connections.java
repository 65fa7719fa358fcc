// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.offramp.api.backbones.Refusal;
import org.offramp.keras.files.Damage;

/** What the calls of a layer take in, as Keras 2 and as Keras 3 write it. */
final class Connections {
    private Connections() {}

    /** The references of an entry such as a model's outputs: one, a list of them, or an object with names for them. */
    static List<TensorReference> list(JsonElement element) {
        if (TensorReference.matches(element)) {
            return List.of(TensorReference.of(element));
        }
        List<TensorReference> references = new ArrayList<>();
        for (JsonElement each :
                element.isJsonObject() ? element.getAsJsonObject().asMap().values() : array(element)) {
            references.add(TensorReference.of(each));
        }
        return references;
    }

    private static JsonArray array(JsonElement element) {
        if (!element.isJsonArray()) {
            throw Damage.of("The connections of a layer are no list.");
        }
        return element.getAsJsonArray();
    }

    /** For each call of a layer, what it takes in. */
    static List<List<TensorReference>> calls(LayerDescription layer) {
        List<List<TensorReference>> calls = new ArrayList<>();
        for (JsonElement call : array(layer.whole().find("inbound_nodes").orElseGet(JsonArray::new))) {
            calls.add(call.isJsonObject() ? sinceKeras3(layer, call.getAsJsonObject()) : beforeKeras3(layer, call));
        }
        return calls;
    }

    private static List<TensorReference> beforeKeras3(LayerDescription layer, JsonElement call) {
        JsonArray parts = TensorReference.matches(call) ? single(call) : array(call);
        for (JsonElement part : parts) {
            if (part.isJsonArray() && part.getAsJsonArray().size() > 3) {
                checkArguments(layer, part.getAsJsonArray().get(3));
            }
        }
        return list(parts);
    }

    private static JsonArray single(JsonElement element) {
        JsonArray array = new JsonArray();
        array.add(element);
        return array;
    }

    /** Arguments besides the tensors may say nothing that changes what the layer computes. */
    private static void checkArguments(LayerDescription layer, JsonElement arguments) {
        Map<String, JsonElement> named =
                arguments.isJsonObject() ? arguments.getAsJsonObject().asMap() : Map.of();
        named.forEach((name, value) -> {
            boolean harmless = value.isJsonNull()
                    || name.equals("name")
                    || name.equals("training")
                            && value.isJsonPrimitive()
                            && !value.getAsString().equals("true");
            if (!harmless) {
                throw Refusal.unsupported(
                        layer.type(),
                        layer.describe() + " is called with the argument '" + name + "', which isn't supported.",
                        "Build the model without it, or export it to ONNX and use that file.");
            }
        });
    }

    private static List<TensorReference> sinceKeras3(LayerDescription layer, JsonObject call) {
        if (call.has("kwargs")) {
            checkArguments(layer, call.get("kwargs"));
        }
        List<TensorReference> references = new ArrayList<>();
        JsonArray arguments = array(call.has("args") ? call.get("args") : new JsonArray());
        boolean several = arguments.size() == 1 && arguments.get(0).isJsonArray();
        for (JsonElement argument : several ? arguments.get(0).getAsJsonArray() : arguments) {
            references.add(tensor(layer, argument));
        }
        return references;
    }

    private static TensorReference tensor(LayerDescription layer, JsonElement argument) {
        JsonElement place = new JsonArray();
        if (argument.isJsonObject() && argument.getAsJsonObject().get("config") instanceof JsonObject tensor) {
            place = tensor.has("keras_history") ? tensor.get("keras_history") : place;
        }
        if (!TensorReference.matches(place)) {
            throw Refusal.unsupported(
                    layer.type(),
                    layer.describe() + " takes in something that is no tensor of the model.",
                    "Build the model without it, or export it to ONNX and use that file.");
        }
        return TensorReference.of(place);
    }
}
