// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Translations by the layer's class in Keras. */
public final class LayerTable {
    private final Map<String, LayerTranslation> translations = new LinkedHashMap<>();

    private LayerTable() {}

    /** All layer types that are read. */
    public static LayerTable all() {
        LayerTable table = new LayerTable();
        ConvolutionLayers.register(table);
        DenseLayers.register(table);
        NormalizationLayers.register(table);
        ActivationLayers.register(table);
        PoolingLayers.register(table);
        MergeLayers.register(table);
        ShapeLayers.register(table);
        ResizingLayers.register(table);
        PassingLayers.register(table);
        return table;
    }

    void add(String type, LayerTranslation translation) {
        translations.put(type, translation);
    }

    public Optional<LayerTranslation> find(String type) {
        return Optional.ofNullable(translations.get(type));
    }

    public SortedSet<String> types() {
        return new TreeSet<>(translations.keySet());
    }
}
