// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Integers as the real numbers that they stand for: (x − zero point) · scale in float32. Inputs: x, scale (float32),
 * zero point (of x's type); the latter two are scalars or have one element for each index of the axis.
 *
 * @param axis of the scales; of no meaning for scalars
 */
public record Dequantize(int axis) implements Operator {
    public Dequantize {
        Inputs.axis("Dequantize", axis);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 3, 3);
        TensorType x = inputs.get(0);
        Steps.integer("Dequantize", x.element());
        Steps.element(this, "scale", inputs.get(1), ElementType.FLOAT32);
        Steps.element(this, "zero point", inputs.get(2), x.element());
        Steps.fits(this, "scale", inputs.get(1), x, axis);
        Steps.fits(this, "zero point", inputs.get(2), x, axis);
        return x.with(ElementType.FLOAT32);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        int[] x = inputs.get(0).toInts();
        double[] scales = inputs.get(1).toDoubles();
        int[] zeros = inputs.get(2).toInts();
        float[] result = new float[x.length];
        Steps.forEach(type.shape(), axis, Math.max(scales.length, zeros.length), (channel, first, end) -> {
            float scale = (float) Steps.at(scales, channel);
            int zero = Steps.at(zeros, channel);
            for (int i = first; i < end; i++) {
                result[i] = (x[i] - zero) * scale;
            }
        });
        return Tensor.ofFloats(type.shape(), result);
    }
}
