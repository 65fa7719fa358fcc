// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** The same elements in the same order under another shape; flatten, squeeze and unsqueeze are this too. */
public record Reshape(Shape target) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Shape shape = inputs.get(0).shape();
        boolean sameBatch = shape.isFixed() == target.isFixed();
        if (!sameBatch || shape.elementsPerSample() != target.elementsPerSample()) {
            throw new ShapeException("A tensor " + shape + " can't be reshaped to " + target + ".");
        }
        if (elementsBeforeBatch(shape) != elementsBeforeBatch(target)) {
            throw new ShapeException("A tensor " + shape + " can't be reshaped to " + target + " sample by sample."
                    + " Maybe the network is meant for a fixed batch.");
        }
        return inputs.get(0).with(target);
    }

    /** Elements of the axes before the batch's: as long as their number stays, samples don't mix. */
    private static long elementsBeforeBatch(Shape shape) {
        return shape.isFixed()
                ? 1
                : shape.dims().stream()
                        .takeWhile(Dim::isFixed)
                        .mapToLong(Dim::factor)
                        .reduce(1, (a, b) -> a * b);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        return inputs.get(0).reshaped(infer(Inputs.types(inputs)).shape());
    }
}
