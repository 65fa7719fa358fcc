// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import org.offramp.graph.tensors.Dim;

/** Arithmetic with extents of which one may depend on the batch size. */
final class Dims {
    private Dims() {}

    static Dim product(List<Dim> dims) {
        long factor = dims.stream().mapToLong(Dim::factor).reduce(1, Math::multiplyExact);
        return new Dim(factor, factor > 0 && dims.stream().anyMatch(Dim::perSample));
    }
}
