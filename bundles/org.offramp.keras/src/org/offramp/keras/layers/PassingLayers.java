// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.List;

/** Layers that do something only while a model is trained. */
final class PassingLayers {
    private static final List<String> TYPES = List.of(
            "ActivityRegularization",
            "AlphaDropout",
            "Dropout",
            "GaussianDropout",
            "GaussianNoise",
            "RandomBrightness",
            "RandomContrast",
            "RandomFlip",
            "RandomRotation",
            "RandomTranslation",
            "RandomZoom",
            "SpatialDropout1D",
            "SpatialDropout2D");

    private PassingLayers() {}

    static void register(LayerTable table) {
        TYPES.forEach(type -> table.add(type, LayerCall::input));
    }
}
