// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Matrix product with NumPy's rules: vectors are rows or columns, leading axes broadcast. Inputs: […, R, K], […, K, C]. */
public record MatMul() implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 2, 2);
        Inputs.sameElement(this, inputs);
        Inputs.numeric(this, inputs.get(0));
        inputs.forEach(input -> Inputs.rank(this, input, 1, Integer.MAX_VALUE));
        Shape left = inputs.get(0).shape();
        Shape right = inputs.get(1).shape();
        int common = left.extent(left.rank() - 1);
        if (common != right.extent(Math.max(0, right.rank() - 2))) {
            throw new ShapeException("The matrix product of " + left + " and " + right + " doesn't exist.");
        }
        List<Dim> dims = new ArrayList<>(leading(left).broadcast(leading(right)).dims());
        if (left.rank() > 1) {
            dims.add(left.dim(left.rank() - 2));
        }
        if (right.rank() > 1) {
            dims.add(right.dim(right.rank() - 1));
        }
        return inputs.get(0).with(new Shape(dims));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        Shape left = inputs.get(0).shape();
        Shape right = inputs.get(1).shape();
        Shape leading = leading(left).broadcast(leading(right));
        int rows = left.rank() > 1 ? left.extent(left.rank() - 2) : 1;
        int common = left.extent(left.rank() - 1);
        int columns = right.rank() > 1 ? right.extent(right.rank() - 1) : 1;
        Tensor a = Rearrangement.broadcast(matrices(inputs.get(0), rows, common), matrices(leading, rows, common));
        Tensor b =
                Rearrangement.broadcast(matrices(inputs.get(1), common, columns), matrices(leading, common, columns));
        return new MatrixProduct(rows, common, columns).of(a, b, type);
    }

    private static Tensor matrices(Tensor x, int rows, int columns) {
        return x.reshaped(matrices(leading(x.shape()), rows, columns));
    }

    private static Shape matrices(Shape leading, int rows, int columns) {
        List<Dim> dims = new ArrayList<>(leading.dims());
        dims.add(Dim.of(rows));
        dims.add(Dim.of(columns));
        return new Shape(dims);
    }

    private static Shape leading(Shape shape) {
        return new Shape(shape.dims().subList(0, Math.max(0, shape.rank() - 2)));
    }

    @Override
    public long macs(List<TensorType> inputs, TensorType output) {
        Shape left = inputs.get(0).shape();
        return Math.multiplyExact(
                output.shape().elementsPerSample(), left.dim(left.rank() - 1).factor());
    }
}
