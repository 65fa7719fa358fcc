// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Tensors for tests, seen through coordinates, the way operators are defined. */
final class Tensors {
    private Tensors() {}

    /** Integers from -9 or, without sign, 0 to 9. */
    static Tensor random(Random random, ElementType type, long... shape) {
        Shape all = Shape.of(shape);
        long[] values = random.longs(all.elementsPerSample(), type.isUnsigned() ? 0 : -9, 10)
                .toArray();
        return Tensor.ofLongs(type, all, values);
    }

    /** Floats between -1 and 1. */
    static Tensor random(Random random, long... shape) {
        Shape all = Shape.of(shape);
        float[] values = new float[(int) all.elementsPerSample()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * random.nextFloat() - 1;
        }
        return Tensor.ofFloats(all, values);
    }

    static Tensor floats(float... values) {
        return Tensor.ofFloats(Shape.of(values.length), values);
    }

    static Tensor doubles(double... values) {
        return Tensor.ofDoubles(ElementType.FLOAT64, Shape.of(values.length), values);
    }

    /** A tensor whose elements are given by their coordinates. */
    static Tensor from(ElementType type, Shape shape, ToDoubleFunction<int[]> element) {
        double[] values = coordinates(shape).stream().mapToDouble(element).toArray();
        return Tensor.ofDoubles(type, shape, values);
    }

    /** All coordinates of a shape in row-major order. */
    static List<int[]> coordinates(Shape shape) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int axis = 0; axis < shape.rank(); axis++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] start : all) {
                for (int i = 0; i < shape.extent(axis); i++) {
                    int[] each = Arrays.copyOf(start, axis + 1);
                    each[axis] = i;
                    longer.add(each);
                }
            }
            all = longer;
        }
        return all;
    }

    static double at(Tensor tensor, int... coordinates) {
        int index = 0;
        for (int axis = 0; axis < coordinates.length; axis++) {
            index = index * tensor.shape().extent(axis) + coordinates[axis];
        }
        return tensor.doubleAt(index);
    }

    /** The element, or a padding value outside of the tensor. */
    static double at(Tensor tensor, double padding, int... coordinates) {
        for (int axis = 0; axis < coordinates.length; axis++) {
            if (coordinates[axis] < 0 || coordinates[axis] >= tensor.shape().extent(axis)) {
                return padding;
            }
        }
        return at(tensor, coordinates);
    }

    static int[] with(int[] coordinates, int axis, int value) {
        int[] changed = coordinates.clone();
        changed[axis] = value;
        return changed;
    }

    static TensorType type(Operator operator, Tensor... inputs) {
        return operator.infer(Arrays.stream(inputs).map(Tensor::type).toList());
    }

    static Tensor evaluate(Operator operator, Tensor... inputs) {
        return operator.evaluate(List.of(inputs));
    }
}
