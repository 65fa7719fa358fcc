// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/** Functions applied element by element; two inputs are broadcast to the result's shape. */
final class Elementwise {
    private Elementwise() {}

    static Tensor doubles(TensorType type, Tensor x, DoubleUnaryOperator function) {
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < x.size(); i++) {
            result.putDouble(i, function.applyAsDouble(x.doubleAt(i)));
        }
        return result.build();
    }

    static Tensor longs(TensorType type, Tensor x, LongUnaryOperator function) {
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < x.size(); i++) {
            result.putLong(i, function.applyAsLong(x.longAt(i)));
        }
        return result.build();
    }

    static Tensor doubles(TensorType type, Tensor left, Tensor right, DoubleBinaryOperator function) {
        Tensor a = Rearrangement.broadcast(left, type.shape());
        Tensor b = Rearrangement.broadcast(right, type.shape());
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < a.size(); i++) {
            result.putDouble(i, function.applyAsDouble(a.doubleAt(i), b.doubleAt(i)));
        }
        return result.build();
    }

    static Tensor longs(TensorType type, Tensor left, Tensor right, LongBinaryOperator function) {
        Tensor a = Rearrangement.broadcast(left, type.shape());
        Tensor b = Rearrangement.broadcast(right, type.shape());
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < a.size(); i++) {
            result.putLong(i, function.applyAsLong(a.longAt(i), b.longAt(i)));
        }
        return result.build();
    }

    /** For integers of at most 32 bits, of which a quantised network has many. */
    static Tensor ints(TensorType type, Tensor left, Tensor right, IntBinaryOperator function) {
        Shape shape = type.shape();
        if (!left.shape().equals(shape) && right.shape().equals(shape)) {
            return ints(type, right, left, (a, b) -> function.applyAsInt(b, a));
        }
        int[] values = Rearrangement.broadcast(left, shape).toInts();
        Optional<Repetition> repetition = Repetition.of(right.shape(), shape);
        Tensor others = repetition.isPresent() ? right : Rearrangement.broadcast(right, shape);
        join(values, others.toInts(), repetition.orElse(new Repetition(values.length, 1)), function);
        return Tensor.ofInts(type.element(), shape, values);
    }

    private static void join(int[] values, int[] others, Repetition repetition, IntBinaryOperator function) {
        int i = 0;
        while (i < values.length) {
            for (int j = 0; j < repetition.count(); j++) {
                for (int end = i + repetition.run(); i < end; i++) {
                    values[i] = function.applyAsInt(values[i], others[j]);
                }
            }
        }
    }
}
