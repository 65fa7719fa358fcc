// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * The whole tensor repeated along its axes.
 *
 * @param repeats one count for each axis
 */
public record Tile(List<Integer> repeats) implements Operator {
    public Tile {
        repeats = List.copyOf(repeats);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Shape shape = inputs.get(0).shape();
        if (repeats.size() != shape.rank() || repeats.stream().anyMatch(repeat -> repeat < 0)) {
            throw new ShapeException("A tensor " + shape + " can't be tiled " + repeats + " times.");
        }
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            int repeat = repeats.get(axis);
            dims.add(repeat == 1 ? shape.dim(axis) : Dim.of(Math.multiplyExact((long) shape.extent(axis), repeat)));
        }
        return inputs.get(0).with(new Shape(dims));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        Shape result = infer(Inputs.types(inputs)).shape();
        int[] strides = Rearrangement.strides(x.shape());
        List<Rearrangement.Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < result.rank(); axis++) {
            int extent = x.shape().extent(axis);
            int stride = strides[axis];
            axes.add(new Rearrangement.Axis(result.extent(axis), i -> i % extent * stride));
        }
        return Rearrangement.of(x, result, axes);
    }
}
