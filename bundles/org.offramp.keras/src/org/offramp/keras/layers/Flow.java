// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/**
 * A tensor on its way through the model.
 *
 * @param tensor its name in the network
 * @param stored its shape there
 * @param channels in which a flattened tensor is divided, else 1
 */
public record Flow(String tensor, Shape stored, Arrangement arrangement, int channels) {
    static Flow asIs(String tensor, Shape shape) {
        return new Flow(tensor, shape, Arrangement.AS_IS, 1);
    }

    public int rank() {
        return stored.rank();
    }

    /** The shape that Keras sees. */
    public Shape shape() {
        if (arrangement != Arrangement.CHANNELS_SECOND) {
            return stored;
        }
        List<Dim> dims = new ArrayList<>(stored.dims());
        dims.add(dims.remove(1));
        return new Shape(dims);
    }

    /** Where an axis that Keras counts, possibly from the end, is in the network. */
    int axis(int axisInKeras) {
        int axis = stored.axis(axisInKeras);
        if (arrangement != Arrangement.CHANNELS_SECOND || axis == 0) {
            return axis;
        }
        return axis == rank() - 1 ? 1 : axis + 1;
    }

    /** Another tensor arranged in the same way. */
    Flow with(String other, Shape shape) {
        return new Flow(other, shape, arrangement, channels);
    }

    /** Number of features of a sample along the last axis that Keras sees. */
    int features() {
        return shape().extent(rank() - 1);
    }
}
