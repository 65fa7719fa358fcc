// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Convolution of quantised tensors: exact sums of (x − x's zero point) · (weight − weight's zero point); padding counts
 * as x's zero point. Inputs: x [batch, C, spatial…], weights [M, C/groups, kernel…], both int8 or uint8, zero point of x
 * (scalar), zero point of the weights (scalar or [M]). Output: int32 [batch, M, positions…]; larger sums wrap around.
 *
 * @param window its size is the kernel of the weights
 * @param groups C and M are multiples of it
 */
public record IntegerConvolution(Window window, int groups) implements Operator {
    public IntegerConvolution {
        new Convolution(window, groups);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 4, 4);
        TensorType x = inputs.get(0);
        TensorType weights = inputs.get(1);
        Steps.bytes(this, x);
        Steps.bytes(this, weights);
        TensorType sums = new Convolution(window, groups)
                .infer(List.of(x.with(ElementType.FLOAT32), weights.with(ElementType.FLOAT32)));
        Steps.element(this, "zero point of the input", inputs.get(2), x.element());
        Steps.element(this, "zero point of the weights", inputs.get(3), weights.element());
        Steps.single(this, "zero point of the input", inputs.get(2));
        Steps.fits(this, "zero point of the weights", inputs.get(3), weights, 0);
        return sums.with(ElementType.INT32);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        int[] x = Steps.shifted(inputs.get(0), inputs.get(2), 0).toInts();
        int[] weights = Steps.shifted(inputs.get(1), inputs.get(3), 0).toInts();
        Planes from = Planes.of(inputs.get(0).shape());
        Planes to = Planes.of(type.shape());
        int[] sums = new ConvolutionSums(new Columns(window, from, to), groups).of(x, weights);
        return Tensor.ofInts(ElementType.INT32, type.shape(), sums);
    }

    @Override
    public long macs(List<TensorType> inputs, TensorType output) {
        return new Convolution(window, groups).macs(inputs, output);
    }
}
