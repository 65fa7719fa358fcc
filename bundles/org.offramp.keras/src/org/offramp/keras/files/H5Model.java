// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.nio.ByteBuffer;
import org.offramp.api.backbones.Refusal;

/** A whole model in one HDF5 file, as Keras 1 and 2 write it and Keras 3 still can. */
final class H5Model {
    private static final String WEIGHTS = "model_weights";

    private H5Model() {}

    static SavedModel read(ByteBuffer file) {
        HdfGroup root = HdfGroup.root(file);
        String description = root.text("model_config").orElseThrow(() -> withoutModel(root));
        HdfGroup weights = root.group(WEIGHTS)
                .orElseThrow(() -> Damage.of("The file has no weights: there is no group '" + WEIGHTS + "'."));
        String version = root.text("keras_version")
                .or(() -> weights.text("keras_version"))
                .orElse("1");
        if (version.equals("1") || version.startsWith("1.")) {
            throw Refusal.damaged(
                    "The model is of Keras 1, whose settings have other names.",
                    "Load it in Keras 2, which still reads it, and save it again.");
        }
        return new SavedModel(
                "Keras HDF5",
                version,
                Json.object("The model's configuration", description),
                file.capacity(),
                new H5Weights(weights));
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
}
