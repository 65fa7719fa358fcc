// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/** Reduces rows of equally many elements to one each; a row without elements gives the function's neutral element. */
final class Reduction {
    private final ReduceFunction function;
    private final Tensor rows;
    private final int length;

    /** @param rows one row after the other, {@code count} in all */
    Reduction(ReduceFunction function, Tensor rows, int count) {
        this.function = function;
        this.rows = rows;
        this.length = count == 0 ? 0 : rows.size() / count;
    }

    Tensor to(TensorType type) {
        TensorBuilder result = new TensorBuilder(type);
        for (int row = 0; row < type.shape().elementsPerSample(); row++) {
            if (type.element().isFloat()) {
                result.putDouble(row, real(row * length));
            } else {
                result.putLong(row, integer(row * length));
            }
        }
        return result.build();
    }

    private double real(int start) {
        DoubleBinaryOperator step = BinaryArithmetic.onDoubles(step());
        double value = switch (function) {
            case MEAN, SUM -> 0;
            case PRODUCT -> 1;
            case MAXIMUM -> Double.NEGATIVE_INFINITY;
            case MINIMUM -> Double.POSITIVE_INFINITY;
        };
        for (int i = start; i < start + length; i++) {
            value = step.applyAsDouble(value, rows.doubleAt(i));
        }
        return function == ReduceFunction.MEAN ? value / length : value;
    }

    private long integer(int start) {
        boolean unsigned = rows.element() == ElementType.UINT64;
        LongBinaryOperator step = BinaryArithmetic.onLongs(step(), unsigned);
        long value = switch (function) {
            case MEAN, SUM -> 0;
            case PRODUCT -> 1;
            case MAXIMUM -> Limits.smallest(rows.element());
            case MINIMUM -> Limits.largest(rows.element());
        };
        for (int i = start; i < start + length; i++) {
            value = step.applyAsLong(value, rows.longAt(i));
        }
        return function == ReduceFunction.MEAN ? mean(value, unsigned) : value;
    }

    private long mean(long sum, boolean unsigned) {
        if (length == 0) {
            throw new ShapeException("The mean of no integers doesn't exist. Maybe a dimension is empty.");
        }
        return BinaryArithmetic.onLongs(BinaryFunction.DIVIDE, unsigned).applyAsLong(sum, length);
    }

    private BinaryFunction step() {
        return switch (function) {
            case MEAN, SUM -> BinaryFunction.ADD;
            case PRODUCT -> BinaryFunction.MULTIPLY;
            case MAXIMUM -> BinaryFunction.MAXIMUM;
            case MINIMUM -> BinaryFunction.MINIMUM;
        };
    }
}
