// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Matrix product of quantised tensors with NumPy's rules: exact sums of (a − a's zero point) · (b − b's zero point).
 * Inputs: a […, R, K], b […, K, C], both int8 or uint8, zero point of a (scalar or [R]), zero point of b (scalar or
 * [C]). Output: int32; larger sums wrap around.
 */
public record IntegerMatMul() implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 4, 4);
        TensorType a = inputs.get(0);
        TensorType b = inputs.get(1);
        Steps.bytes(this, a);
        Steps.bytes(this, b);
        TensorType sums = new MatMul().infer(List.of(a.with(ElementType.INT32), b.with(ElementType.INT32)));
        zeroPoint("first zero point", inputs.get(2), a, a.shape().rank() - 2);
        zeroPoint("second zero point", inputs.get(3), b, b.shape().rank() - 1);
        return sums;
    }

    private void zeroPoint(String what, TensorType zero, TensorType x, int axis) {
        Steps.element(this, what, zero, x.element());
        if (x.shape().rank() < 2) {
            Steps.single(this, what, zero);
        } else {
            Steps.fits(this, what, zero, x, axis);
        }
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        infer(Inputs.types(inputs));
        Tensor a = inputs.get(0);
        Tensor b = inputs.get(1);
        Tensor left = Steps.shifted(a, inputs.get(2), Math.max(0, a.shape().rank() - 2));
        Tensor right = Steps.shifted(b, inputs.get(3), b.shape().rank() - 1);
        return new MatMul().evaluate(List.of(left, right));
    }

    @Override
    public long macs(List<TensorType> inputs, TensorType output) {
        return new MatMul().macs(inputs, output);
    }
}
