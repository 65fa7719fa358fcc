// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Tensor;

/**
 * Two batch sizes for which shape arithmetic is computed side by side. They are primes that no real extent is a
 * multiple of, so that from both results one can tell a multiple of the batch size from a plain number; they are small
 * enough to stay exact in float32.
 */
final class BatchSizes {
    static final long FIRST = 9973;
    static final long SECOND = 10007;

    private BatchSizes() {}

    /** A shape as values for both sizes. */
    static Value.PerBatch shape(String name, List<Dim> dims) {
        return new Value.PerBatch(name, extents(dims, FIRST), extents(dims, SECOND));
    }

    private static Tensor extents(List<Dim> dims, long batchSize) {
        return Tensor.ofLongs(
                dims.stream().mapToLong(dim -> dim.elements(batchSize)).toArray());
    }

    /** What each element of a vector is in terms of the batch size. */
    static List<Extent> extents(Value.PerBatch value) {
        List<Extent> extents = new ArrayList<>();
        for (int i = 0; i < value.first().size(); i++) {
            extents.add(extent(value.first().longAt(i), value.second().longAt(i)));
        }
        return extents;
    }

    private static Extent extent(long first, long second) {
        if (first == second) {
            return new Extent(first, false);
        }
        long factor = first / FIRST;
        if (factor * FIRST != first || factor * SECOND != second) {
            throw Refusal.damaged(
                    "A size depends on the batch size in another way than as a multiple of it.",
                    "Export the model with a fixed input size and a symbolic batch size only.");
        }
        return new Extent(factor, true);
    }
}
