// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

/** In which order a tensor's elements stand in the network, compared to Keras. */
public enum Arrangement {
    /** Axis by axis as Keras has them. */
    AS_IS,
    /** The last axis comes right behind the batch: [batch, C, spatial…] for Keras' [batch, spatial…, C]. */
    CHANNELS_SECOND,
    /** A row for each sample, flattened out of such a tensor: the elements of each channel stand together. */
    FLATTENED
}
