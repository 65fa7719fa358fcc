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
 * Elements added before and after each axis; a negative count cuts elements off.
 *
 * @param before one count for each axis
 * @param after one count for each axis
 * @param value what stands in constant padding
 */
public record Pad(PadMode mode, List<Integer> before, List<Integer> after, double value) implements Operator {
    public Pad {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Shape shape = inputs.get(0).shape();
        if (before.size() != shape.rank() || after.size() != shape.rank()) {
            throw new ShapeException("Padding " + before + " and " + after + " doesn't fit " + shape + ".");
        }
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            boolean untouched = before.get(axis) == 0 && after.get(axis) == 0;
            dims.add(untouched ? shape.dim(axis) : padded(shape.extent(axis), axis));
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
            axes.add(axis(result.extent(axis), before.get(axis), x.shape().extent(axis), strides[axis]));
        }
        return Rearrangement.of(x, result, axes, value);
    }

    private Rearrangement.Axis axis(int padded, int begin, int extent, int stride) {
        return new Rearrangement.Axis(padded, i -> {
            int source = mode.source(i - begin, extent);
            return source < 0 ? source : source * stride;
        });
    }

    private Dim padded(long extent, int axis) {
        long longest = mode == PadMode.REFLECT ? extent - 1 : extent;
        boolean repeats = mode == PadMode.REFLECT || mode == PadMode.WRAP;
        if (repeats && Math.max(before.get(axis), after.get(axis)) > longest
                || mode != PadMode.CONSTANT && extent == 0) {
            throw new ShapeException(mode + " padding of " + before.get(axis) + " and " + after.get(axis)
                    + " is too long for an axis with " + extent + " elements.");
        }
        return Dim.of(extent + before.get(axis) + after.get(axis));
    }
}
