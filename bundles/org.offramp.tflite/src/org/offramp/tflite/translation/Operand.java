// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.Optional;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * A tensor of the network that grows.
 *
 * @param constant its value, where that doesn't depend on the network's input
 */
public record Operand(String name, TensorType type, Optional<Tensor> constant) {
    public Shape shape() {
        return type.shape();
    }
}
