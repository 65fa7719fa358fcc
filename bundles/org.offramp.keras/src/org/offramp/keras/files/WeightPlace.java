// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

/**
 * Where a layer's weights are.
 *
 * @param outermost name of the layer of the whole model that it is or is inside of
 * @param layer its own name
 * @param nested whether it is inside of a layer that is a model itself
 * @param path made of the types of the layers on the way to it, as archives have it
 */
public record WeightPlace(String outermost, String layer, boolean nested, String path) {}
