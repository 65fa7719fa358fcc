// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** A function of two tensors, element by element, which broadcast to each other. Integers wrap around. */
public record Binary(BinaryFunction function) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 2, 2);
        if (function != BinaryFunction.POWER) {
            Inputs.sameElement(this, inputs);
        }
        TensorType left = inputs.get(0);
        boolean logical = left.element() == ElementType.BOOL;
        if (function != BinaryFunction.EQUAL && logical != function.isLogical()) {
            throw new ShapeException(label() + " doesn't work on " + left + ". Maybe a cast is missing.");
        }
        if (function == BinaryFunction.POWER) {
            Inputs.numeric(this, inputs.get(1));
        }
        Shape shape = left.shape().broadcast(inputs.get(1).shape());
        if (function == BinaryFunction.PRELU && !shape.equals(left.shape())) {
            throw new ShapeException("The slope " + inputs.get(1) + " doesn't broadcast to " + left + ".");
        }
        return new TensorType(function.isComparison() ? ElementType.BOOL : left.element(), shape);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor left = inputs.get(0);
        Tensor right = inputs.get(1);
        TensorType type = infer(Inputs.types(inputs));
        if (left.element().isFloat() || right.element().isFloat()) {
            return Elementwise.doubles(type, left, right, BinaryArithmetic.onDoubles(function));
        }
        Optional<IntBinaryOperator> onInts =
                Steps.isInteger(left.element()) ? BinaryArithmetic.onInts(function) : Optional.empty();
        if (onInts.isPresent()) {
            return Elementwise.ints(type, left, right, onInts.get());
        }
        boolean unsigned = left.element() == ElementType.UINT64;
        LongBinaryOperator onLongs = function == BinaryFunction.POWER
                ? (a, b) -> BinaryArithmetic.power(a, b, right.element().isUnsigned())
                : BinaryArithmetic.onLongs(function, unsigned);
        return Elementwise.longs(type, left, right, onLongs);
    }

    @Override
    public String label() {
        return Labels.of(function);
    }
}
