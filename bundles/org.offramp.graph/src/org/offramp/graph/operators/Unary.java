// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * A function of each element, the activations among them. Input and output have the same type.
 *
 * @param alpha first parameter of the function, 0 where it has none
 * @param beta second parameter of the function, 0 where it has none
 */
public record Unary(UnaryFunction function, double alpha, double beta) implements Operator {
    public static Unary of(UnaryFunction function) {
        return new Unary(function, 0, 0);
    }

    public static Unary clip(double low, double high) {
        return new Unary(UnaryFunction.CLIP, low, high);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        TensorType x = inputs.get(0);
        boolean logical = x.element() == ElementType.BOOL;
        if (logical != (function == UnaryFunction.NOT) || x.element().isInteger() && !worksOnIntegers()) {
            throw new ShapeException(label() + " doesn't work on " + x + ". Maybe a cast is missing.");
        }
        return x;
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        if (x.element().isInteger()) {
            return Elementwise.longs(
                    type, x, UnaryArithmetic.onLongs(function, x.element().isUnsigned()));
        }
        return Elementwise.doubles(type, x, UnaryArithmetic.onDoubles(function, alpha, beta));
    }

    private boolean worksOnIntegers() {
        return switch (function) {
            case ABS, NEGATE, SIGN, RELU -> true;
            default -> false;
        };
    }

    @Override
    public String label() {
        return Labels.of(function);
    }
}
