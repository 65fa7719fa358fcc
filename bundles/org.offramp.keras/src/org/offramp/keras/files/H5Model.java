// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole model in one HDF5 file, as Keras 1 and 2 write it and Keras 3 still can. */
final class H5Model {
    private static final String WEIGHTS = "model_weights";

    private H5Model() {}

    static SavedModel read(ByteBuffer file) {
        HdfGroup root = HdfGroup.root(file);
        String description = root.text("model_config").orElseThrow(() -> withoutModel(root));
        HdfGroup weights = root.group(WEIGHTS)
                .orElseThrow(() -> Refusal.damaged("The file has no weights: there is no group '" + WEIGHTS + "'."));
        String version = root.text("keras_version")
                .or(() -> weights.text("keras_version"))
                .orElse("1");
        return new SavedModel(
                "Keras HDF5",
                version,
                Json.object("The model's configuration", description),
                place -> of(place, weights));
    }

    private static Refusal withoutModel(HdfGroup root) {
        boolean weightsAlone =
                root.texts("layer_names").or(() -> root.texts("layer_names0")).isPresent()
                        || root.names().contains("layers")
                        || root.names().contains("_layer_checkpoint_dependencies");
        return weightsAlone
                ? Refusal.damaged(
                        "The file holds weights alone, without the model they belong to.",
                        "Build the model in Keras, load the weights into it and save it with model.save(\"model.h5\").")
                : Refusal.damaged(
                        "This HDF5 file is no Keras model: it has no attribute 'model_config'.",
                        "Save the model with model.save(\"model.h5\").");
    }

    private static List<HdfArray> of(WeightPlace place, HdfGroup weights) {
        Optional<HdfGroup> group = weights.group(place.outermost());
        List<HdfArray> arrays = new ArrayList<>();
        for (String name : group.map(H5Model::weightNames).orElse(List.of())) {
            if (!place.nested() || isOf(place.layer(), name)) {
                arrays.add(group.flatMap(each -> each.array(name))
                        .orElseThrow(() -> Refusal.damaged("The weights " + Quoted.of(name) + " are missing.")));
            }
        }
        return arrays;
    }

    /** In a group that several layers share, a weight's name says whose it is: the part before the last. */
    private static boolean isOf(String layer, String weight) {
        String[] parts = weight.split("/");
        return parts.length > 1 && (parts[parts.length - 2].equals(layer) || weight.startsWith(layer + "/"));
    }

    /** Long lists are split over several numbered attributes. */
    private static List<String> weightNames(HdfGroup group) {
        Optional<List<String>> names = group.texts("weight_names");
        List<String> parts = new ArrayList<>();
        Optional<List<String>> part = names.isPresent() ? Optional.empty() : group.texts("weight_names0");
        for (int i = 1; part.isPresent(); i++) {
            parts.addAll(part.get());
            part = group.texts("weight_names" + i);
        }
        return names.orElse(parts);
    }
}
