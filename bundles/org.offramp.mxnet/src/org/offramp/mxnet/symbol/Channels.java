// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** One number per channel. */
final class Channels {
    private Channels() {}

    /** The shape [1, C, 1…] with which numbers for the channels of [batch, C, …] broadcast to it. */
    static Shape aligned(Shape shape) {
        List<Dim> dims = new ArrayList<>(Collections.nCopies(shape.rank(), Dim.of(1)));
        dims.set(1, shape.dim(1));
        return new Shape(dims);
    }
}
