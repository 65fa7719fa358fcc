// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

/** Lowers a layer to operators of the graph. */
@FunctionalInterface
public interface LayerTranslation {
    /** Adds the layer's nodes to the network and returns what they give. */
    Flow translate(LayerCall call);
}
