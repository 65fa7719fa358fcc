// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** A part of a tensor: some axes cut, the others whole. */
public record Slice(List<Cut> cuts) implements Operator {
    /**
     * What is left of one axis: {@code count} elements from {@code start} on, {@code step} apart.
     *
     * @param step not zero; negative steps run backwards
     */
    public record Cut(int axis, int start, int step, int count) {
        public Cut {
            if (axis < 0 || start < 0 || step == 0 || count < 0) {
                throw new ShapeException("A slice of axis " + axis + " takes " + count + " elements from " + start
                        + " with step " + step + ".");
            }
        }

        private void checkWithin(int extent) {
            long last = start + (long) step * (count - 1);
            if (count > 0 && (start >= extent || last < 0 || last >= extent)) {
                throw new ShapeException("A slice takes elements " + start + " to " + last + " of axis " + axis
                        + ", which has " + extent + ".");
            }
        }
    }

    public Slice {
        cuts = List.copyOf(cuts);
        if (cuts.stream().map(Cut::axis).distinct().count() != cuts.size()) {
            throw new ShapeException("A slice cuts an axis twice: " + cuts + ".");
        }
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Shape shape = inputs.get(0).shape();
        for (Cut cut : cuts) {
            cut.checkWithin(shape.extent(shape.axis(cut.axis())));
            shape = shape.with(cut.axis(), Dim.of(cut.count()));
        }
        return inputs.get(0).with(shape);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        Shape result = infer(Inputs.types(inputs)).shape();
        int[] strides = Rearrangement.strides(x.shape());
        List<Rearrangement.Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < result.rank(); axis++) {
            axes.add(Rearrangement.Axis.strided(result.extent(axis), strides[axis]));
        }
        for (Cut cut : cuts) {
            int stride = strides[cut.axis()];
            axes.set(cut.axis(), new Rearrangement.Axis(cut.count(), i -> (cut.start() + i * cut.step()) * stride));
        }
        return Rearrangement.of(x, result, axes);
    }
}
