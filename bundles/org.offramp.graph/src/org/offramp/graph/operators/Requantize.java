// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Sums of an integer layer brought to the scale of its output: saturate(round(sum · multiplier) + zero point). Inputs:
 * sums (int32), multiplier (float32 or float64, see {@link Scaling}), zero point; the latter two are scalars or have
 * one element for each index of the axis.
 *
 * @param to element type of the zero point and the output
 * @param axis of the multipliers; of no meaning for scalars
 */
public record Requantize(ElementType to, int axis, Scaling scaling) implements Operator {
    public Requantize {
        Inputs.axis("Requantize", axis);
        Steps.integer("Requantize", to);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 3, 3);
        TensorType sums = inputs.get(0);
        TensorType multiplier = inputs.get(1);
        Steps.element(this, "input", sums, ElementType.INT32);
        if (!takes(multiplier.element())) {
            throw new ShapeException(label() + " with " + scaling + " doesn't take the multiplier " + multiplier
                    + ". Maybe a cast is" + " missing.");
        }
        Steps.element(this, "zero point", inputs.get(2), to);
        Steps.fits(this, "multiplier", multiplier, sums, axis);
        Steps.fits(this, "zero point", inputs.get(2), sums, axis);
        return sums.with(to);
    }

    private boolean takes(ElementType multiplier) {
        return switch (scaling) {
            case FLOAT_HALF_EVEN -> multiplier == ElementType.FLOAT32;
            case REAL_HALF_AWAY -> multiplier == ElementType.FLOAT32 || multiplier == ElementType.FLOAT64;
            case FIXED_POINT -> multiplier == ElementType.FLOAT64;
        };
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        int[] sums = inputs.get(0).toInts();
        double[] multipliers = inputs.get(1).toDoubles();
        int[] zeros = inputs.get(2).toInts();
        int[] result = new int[sums.length];
        SumScaling sumScaling = new SumScaling(sums, result, Steps.least(to), Steps.most(to));
        int channels = Math.max(multipliers.length, zeros.length);
        Steps.forEach(type.shape(), axis, channels, sumScaling.with(scaling, multipliers, zeros));
        return Tensor.ofInts(to, type.shape(), result);
    }
}
