// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Real numbers as integers: saturate(round(x / scale) + zero point), the quotient in float32. Inputs: x, scale (both
 * float32), zero point; the latter two are scalars or have one element for each index of the axis.
 *
 * @param to element type of the zero point and the output
 * @param axis of the scales; of no meaning for scalars
 */
public record Quantize(ElementType to, int axis, Rounding rounding) implements Operator {
    public Quantize {
        Inputs.axis("Quantize", axis);
        Steps.integer("Quantize", to);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 3, 3);
        TensorType x = inputs.get(0);
        Steps.element(this, "input", x, ElementType.FLOAT32);
        Steps.element(this, "scale", inputs.get(1), ElementType.FLOAT32);
        Steps.element(this, "zero point", inputs.get(2), to);
        Steps.fits(this, "scale", inputs.get(1), x, axis);
        Steps.fits(this, "zero point", inputs.get(2), x, axis);
        return x.with(to);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        float[] x = inputs.get(0).toFloats();
        double[] scales = inputs.get(1).toDoubles();
        int[] zeros = inputs.get(2).toInts();
        int[] result = new int[x.length];
        int least = Steps.least(to);
        int most = Steps.most(to);
        Steps.forEach(type.shape(), axis, Math.max(scales.length, zeros.length), (channel, first, end) -> {
            float scale = (float) Steps.at(scales, channel);
            int zero = Steps.at(zeros, channel);
            for (int i = first; i < end; i++) {
                result[i] = Steps.saturated(rounding.round(x[i] / scale) + zero, least, most);
            }
        });
        return Tensor.ofInts(to, type.shape(), result);
    }
}
