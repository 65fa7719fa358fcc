// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.util.List;

/** The weights of a model, layer by layer. */
@FunctionalInterface
public interface Weights {
    /** The arrays of one layer in the order in which Keras keeps them; none for layers without any. */
    List<HdfArray> of(WeightPlace place);
}
