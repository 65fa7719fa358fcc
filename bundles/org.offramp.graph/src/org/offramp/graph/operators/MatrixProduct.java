// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/** Products of [rows, common] and [common, columns] matrices, one after the other. */
record MatrixProduct(int rows, int common, int columns) {
    Tensor of(Tensor left, Tensor right, TensorType type) {
        return type.element() == ElementType.INT32 ? ofInts(left, right, type) : ofElements(left, right, type);
    }

    /** Row by row, as sums of b's rows. */
    private Tensor ofInts(Tensor left, Tensor right, TensorType type) {
        int[] a = left.toInts();
        int[] b = right.toInts();
        int[] result = new int[Math.toIntExact(type.shape().elementsPerSample())];
        int[] sums = new int[columns];
        for (int row = 0; row * columns < result.length; row++) {
            int matrix = row / rows * common * columns;
            IntegerSum.of(a, row * common, common, b, matrix, sums);
            System.arraycopy(sums, 0, result, row * columns, columns);
        }
        return Tensor.ofInts(ElementType.INT32, type.shape(), result);
    }

    private Tensor ofElements(Tensor left, Tensor right, TensorType type) {
        TensorBuilder result = new TensorBuilder(type);
        boolean real = type.element().isFloat();
        for (int i = 0; i < type.shape().elementsPerSample(); i++) {
            int matrix = i / (rows * columns);
            int row = (matrix * rows + i / columns % rows) * common;
            int column = matrix * common * columns + i % columns;
            if (real) {
                result.putDouble(i, realSum(left, row, right, column));
            } else {
                result.putLong(i, integerSum(left, row, right, column));
            }
        }
        return result.build();
    }

    private double realSum(Tensor left, int row, Tensor right, int column) {
        double sum = 0;
        for (int k = 0; k < common; k++) {
            sum += left.doubleAt(row + k) * right.doubleAt(column + k * columns);
        }
        return sum;
    }

    private long integerSum(Tensor left, int row, Tensor right, int column) {
        long sum = 0;
        for (int k = 0; k < common; k++) {
            sum += left.longAt(row + k) * right.longAt(column + k * columns);
        }
        return sum;
    }
}
