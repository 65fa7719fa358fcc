// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** What is known of a tensor while a graph is translated. */
public sealed interface Value {
    String name();

    TensorType type();

    /** The same for every sample: weights, and what follows from them. */
    record Constant(String name, Tensor tensor) implements Value {
        @Override
        public TensorType type() {
            return tensor.type();
        }
    }

    /**
     * Computed from the batch size alone, which isn't known yet: what it is for each of two {@link BatchSizes}.
     *
     * @param second of the same type as the first
     */
    record PerBatch(String name, Tensor first, Tensor second) implements Value {
        @Override
        public TensorType type() {
            return first.type();
        }
    }

    /** Known when the network runs. */
    record Activation(String name, TensorType type) implements Value {}
}
