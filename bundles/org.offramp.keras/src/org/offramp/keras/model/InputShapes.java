// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.keras.files.Damage;
import org.offramp.keras.files.Settings;

/** Shapes of a model's inputs, which must be fixed but for the batch. */
final class InputShapes {
    private static final List<String> KEYS = List.of("batch_shape", "batch_input_shape", "build_input_shape");
    private static final String REMEDY =
            "Build the model with a fixed input shape, load its weights into it and save that.";

    private InputShapes() {}

    /** The shape that an input layer, or the first layer of a sequence, declares. */
    static Shape of(LayerDescription layer) {
        checkElements(layer);
        return declared(layer.settings())
                .orElseThrow(() -> Refusal.damaged(layer.describe() + ": its input has no shape.", REMEDY));
    }

    /** The shape that a sequential model takes in: that of its first layer, be it a model itself, or its own. */
    static Shape ofSequence(LayerDescription model, List<LayerDescription> layers) {
        if (layers.isEmpty()) {
            throw Damage.of(model.describe() + " has no layers.");
        }
        LayerDescription first = layers.get(0);
        Optional<Shape> shape = declared(first.settings()).or(() -> declared(model.settings()));
        if (shape.isEmpty() && first.isModel()) {
            return ofModel(first);
        }
        return shape.orElseThrow(() -> Refusal.damaged(model.describe() + ": its input has no shape.", REMEDY));
    }

    private static Shape ofModel(LayerDescription model) {
        List<LayerDescription> layers = LayerDescription.of(model.layers());
        return layers.stream()
                .filter(LayerDescription::isInput)
                .findFirst()
                .map(InputShapes::of)
                .orElseGet(() -> ofSequence(model, layers));
    }

    private static Optional<Shape> declared(Settings settings) {
        return KEYS.stream()
                .flatMap(key -> settings.find(key).stream())
                .filter(JsonElement::isJsonArray)
                .findFirst()
                .map(InputShapes::shape);
    }

    private static Shape shape(JsonElement extents) {
        List<Dim> dims = new ArrayList<>();
        for (JsonElement extent : extents.getAsJsonArray()) {
            dims.add(dim(extent, dims.isEmpty(), extents));
        }
        if (dims.size() < 2) {
            throw Refusal.damaged("The input has the shape " + extents + ", without features.", REMEDY);
        }
        return new Shape(dims);
    }

    private static Dim dim(JsonElement extent, boolean batch, JsonElement all) {
        if (extent.isJsonNull() && batch) {
            return Dim.BATCH;
        }
        boolean number = extent.isJsonPrimitive() && extent.getAsJsonPrimitive().isNumber();
        double elements = number ? Double.parseDouble(extent.getAsString()) : 0;
        if (!(elements >= 1 && elements <= Shape.MOST_ELEMENTS && elements == Math.rint(elements))) {
            throw Refusal.damaged(
                    "The input has the shape " + all + ": only the batch, in front, may be left open.", REMEDY);
        }
        return Dim.of((long) elements);
    }

    /** Pixels may be bytes: whatever layer comes first turns them into floats of the same value. */
    private static void checkElements(LayerDescription layer) {
        Optional<JsonElement> type = layer.settings().find("dtype").filter(JsonElement::isJsonPrimitive);
        String name = type.map(JsonElement::getAsString).orElse("float32");
        if (!name.contains("float") && !name.equals("uint8")) {
            throw Refusal.unsupported(
                    layer.type(),
                    layer.describe() + " takes in elements of the type " + name + ".",
                    "Offramp converts classifiers of images, sounds and series of floating-point numbers.");
        }
    }
}
