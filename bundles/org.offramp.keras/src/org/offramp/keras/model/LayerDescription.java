// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.offramp.api.backbones.Quoted;
import org.offramp.keras.files.Damage;
import org.offramp.keras.files.Settings;

/**
 * A layer as the model's configuration describes it.
 *
 * @param whole the description with class, configuration and connections
 */
record LayerDescription(Settings whole) {
    private static final Set<String> MODELS = Set.of("Functional", "Model", "Sequential");

    /** The layers of a model, in the file's order. */
    static List<LayerDescription> of(JsonElement list) {
        if (!list.isJsonArray()) {
            throw Damage.of("The model's layers are no list.");
        }
        List<LayerDescription> layers = new ArrayList<>();
        for (JsonElement element : list.getAsJsonArray()) {
            if (!element.isJsonObject()) {
                throw Damage.of("A layer of the model is described by no object.");
            }
            layers.add(new LayerDescription(new Settings(element.getAsJsonObject())));
        }
        return layers;
    }

    String type() {
        return whole.text("class_name", "");
    }

    boolean isModel() {
        return MODELS.contains(type());
    }

    boolean isInput() {
        return type().equals("InputLayer");
    }

    /** The first models that Keras wrote were lists of layers, without a name. */
    Settings settings() {
        JsonObject wrapped = new JsonObject();
        if (isModel() && whole.find("config").filter(JsonElement::isJsonArray).isPresent()) {
            wrapped.add("layers", whole.json().get("config"));
            return new Settings(wrapped);
        }
        return whole.inner("config");
    }

    /** The list of a model's layers. */
    JsonElement layers() {
        return settings().find("layers").orElseThrow(() -> Damage.of(describe() + " has no layers."));
    }

    String name() {
        return whole.text("name", settings().text("name", type().toLowerCase(Locale.ROOT)));
    }

    /** Functions on tensors are written like layers, but come from another module. */
    boolean isFunction() {
        return whole.text("module", "").contains(".ops.");
    }

    String describe() {
        return "Layer " + Quoted.of(name()) + " (" + Quoted.of(type()) + ")";
    }

    /** The type as archives name the folders of weights: words in small letters, joined by underscores. */
    String folder() {
        return type().replaceAll("\\W+", "")
                .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
