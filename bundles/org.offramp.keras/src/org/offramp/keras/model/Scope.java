// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import org.offramp.keras.files.WeightPlace;

/**
 * Inside which models the layers stand that are lowered.
 *
 * @param prefix of their names in the network
 * @param outermost name of the layer of the whole model that this is inside of; empty for the whole model
 * @param path of the folder with their weights in an archive
 */
record Scope(String prefix, String outermost, String path) {
    static final Scope WHOLE_MODEL = new Scope("", "", "layers");

    Scope inside(LayerDescription model, String folder) {
        String top = outermost.isEmpty() ? model.name() : outermost;
        return new Scope(prefix + model.name() + "/", top, path + "/" + folder + "/layers");
    }

    WeightPlace place(LayerDescription layer, String folder) {
        String top = outermost.isEmpty() ? layer.name() : outermost;
        return new WeightPlace(top, layer.name(), !outermost.isEmpty(), path + "/" + folder);
    }
}
