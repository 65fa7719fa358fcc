// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Axes in another order.
 *
 * @param order for each axis of the output, the axis of the input that becomes it
 */
public record Transpose(List<Integer> order) implements Operator {
    public Transpose {
        order = List.copyOf(order);
        if (!order.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, order.size()).boxed().toList())) {
            throw new ShapeException("The order of axes " + order + " is no permutation.");
        }
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Shape shape = inputs.get(0).shape();
        if (shape.rank() != order.size()) {
            throw new ShapeException("The order of axes " + order + " doesn't fit " + shape + ".");
        }
        return inputs.get(0).with(new Shape(order.stream().map(shape::dim).toList()));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        infer(Inputs.types(inputs));
        return Rearrangement.transpose(inputs.get(0), order);
    }
}
