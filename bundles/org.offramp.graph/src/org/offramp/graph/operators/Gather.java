// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/**
 * Slices of the first input picked along an axis by the second, integer input; negative indices count from the end.
 * Inputs: data […, K, …], indices [I…]. Output: […, I…, …].
 */
public record Gather(int axis) implements Operator {
    public Gather {
        Inputs.axis("Gather", axis);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 2, 2);
        TensorType data = inputs.get(0);
        TensorType indices = inputs.get(1);
        if (!indices.element().isInteger()) {
            throw new ShapeException("Gather takes integer indices, but they are " + indices + ".");
        }
        int at = data.shape().axis(axis);
        data.shape().extent(at);
        List<Dim> dims = new ArrayList<>(data.shape().dims().subList(0, at));
        dims.addAll(indices.shape().dims());
        dims.addAll(data.shape().dims().subList(at + 1, data.shape().rank()));
        return data.with(new Shape(dims));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor data = inputs.get(0);
        Tensor indices = inputs.get(1);
        Shape result = infer(Inputs.types(inputs)).shape();
        if (result.elementsPerSample() == 0) {
            return new TensorBuilder(data.type().with(result)).build();
        }
        Lines lines = Lines.of(data.shape(), axis);
        IntUnaryOperator picked = i -> at(indices.longAt(i), lines.extent()) * lines.stride();
        List<Rearrangement.Axis> axes = List.of(
                Rearrangement.Axis.strided(lines.outer(), lines.extent() * lines.stride()),
                new Rearrangement.Axis(indices.size(), picked),
                Rearrangement.Axis.strided(lines.stride(), 1));
        return Rearrangement.of(data, result, axes);
    }

    private static int at(long index, int extent) {
        if (index < -extent || index >= extent) {
            throw new ShapeException("Gather picks element " + index + " of an axis with " + extent + " elements.");
        }
        return (int) (index < 0 ? index + extent : index);
    }
}
