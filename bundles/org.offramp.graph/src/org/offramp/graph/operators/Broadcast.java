// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Repeats axes of one element until the tensor has the common shape of itself and {@code target}. */
public record Broadcast(Shape target) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        return inputs.get(0).with(inputs.get(0).shape().broadcast(target));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        return Rearrangement.broadcast(
                inputs.get(0), infer(Inputs.types(inputs)).shape());
    }
}
