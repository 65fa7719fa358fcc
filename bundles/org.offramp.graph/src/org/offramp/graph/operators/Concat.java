// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/** Tensors put one after the other along an axis. */
public record Concat(int axis) implements Operator {
    public Concat {
        Inputs.axis("Concat", axis);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, Integer.MAX_VALUE);
        Inputs.sameElement(this, inputs);
        Shape first = inputs.get(0).shape();
        first.axis(axis);
        long extent = 0;
        for (TensorType input : inputs) {
            Shape shape = input.shape();
            if (shape.rank() != first.rank() || !shape.with(axis, Dim.of(1)).equals(first.with(axis, Dim.of(1)))) {
                throw new ShapeException(
                        "Tensors " + inputs + " can't be concatenated along axis " + axis + ": the others differ.");
            }
            extent += inputs.size() == 1 ? 0 : shape.extent(axis);
        }
        return inputs.size() == 1 ? inputs.get(0) : inputs.get(0).with(first.with(axis, Dim.of(extent)));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        TensorBuilder result = new TensorBuilder(type);
        if (type.shape().elementsPerSample() == 0) {
            return result.build();
        }
        int outer = Lines.product(type.shape(), 0, axis);
        int index = 0;
        for (int block = 0; block < outer; block++) {
            for (Tensor input : inputs) {
                int length = input.size() / outer;
                result.copy(index, input, block * length, length);
                index += length;
            }
        }
        return result.build();
    }
}
