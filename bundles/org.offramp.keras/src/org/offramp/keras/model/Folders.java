// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of the folders that archives keep the layers' weights in: their types, numbered where there are several. */
final class Folders {
    private final Map<String, String> byLayer = new HashMap<>();

    Folders(List<LayerDescription> layers) {
        Map<String, Integer> used = new HashMap<>();
        for (LayerDescription layer : layers) {
            int number = used.merge(layer.folder(), 1, Integer::sum) - 1;
            byLayer.put(layer.name(), number == 0 ? layer.folder() : layer.folder() + "_" + number);
        }
    }

    String of(LayerDescription layer) {
        return byLayer.getOrDefault(layer.name(), layer.folder());
    }
}
