// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Matrix products; Gemm becomes a dense layer. */
final class MatrixTranslation {
    private static final Transpose FLIP = new Transpose(List.of(1, 0));

    private MatrixTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("MatMul", 2, node -> node.give(node.add(new MatMul(), node.allInputs())));
        table.add("Gemm", 2, 3, MatrixTranslation::gemm);
    }

    /** alpha · A · B + beta · C, where A and B may be transposed and C broadcasts. */
    private static void gemm(OnnxNode node) {
        checkMatrix(node.input(0));
        checkMatrix(node.input(1));
        Value x = node.attributes().flag("transA", false) ? node.add(FLIP, node.input(0)) : node.input(0);
        boolean floats = x.type().element().isFloat();
        boolean transposed = node.attributes().flag("transB", false);
        Value weights = transposed == floats ? node.input(1) : node.add(FLIP, node.input(1));
        double alpha = node.attributes().real("alpha", 1);
        double beta = node.has(2) ? node.attributes().real("beta", 1) : 0;
        if (!floats) {
            checkWhole(alpha);
            checkWhole(beta);
        }
        Value product =
                floats ? dense(node, x, weights, alpha, beta) : scaled(node, node.add(new MatMul(), x, weights), alpha);
        boolean done = beta == 0 || floats && isBias(node, weights);
        node.give(done ? product : plus(node, product, scaled(node, node.input(2), beta)));
    }

    private static Value dense(OnnxNode node, Value x, Value weights, double alpha, double beta) {
        Value factors = weights instanceof Value.Constant ? scaled(node, weights, alpha) : weights;
        boolean late = factors == weights && alpha != 1;
        if (beta == 0 || !isBias(node, weights)) {
            Value product = node.add(new Dense(), x, factors);
            return late ? scaled(node, product, alpha) : product;
        }
        Value bias = scaled(node, row(node, node.input(2)), beta);
        return late
                ? plus(node, scaled(node, node.add(new Dense(), x, factors), alpha), bias)
                : node.add(new Dense(), x, factors, bias);
    }

    /** Whether the third input is one number for each output feature. */
    private static boolean isBias(OnnxNode node, Value weights) {
        Shape shape = node.input(2).type().shape();
        boolean isRow = shape.rank() == 1
                || shape.rank() == 2 && shape.dim(0).equals(Shape.of(1).dim(0));
        return isRow
                && shape.dim(shape.rank() - 1).equals(weights.type().shape().dim(0));
    }

    private static Value row(OnnxNode node, Value bias) {
        Shape shape = bias.type().shape();
        return shape.rank() == 1 ? bias : node.add(new Reshape(Shape.of(shape.extent(1))), bias);
    }

    private static Value plus(OnnxNode node, Value left, Value right) {
        return node.add(new Binary(BinaryFunction.ADD), left, right);
    }

    private static Value scaled(OnnxNode node, Value value, double factor) {
        return factor == 1
                ? value
                : node.add(
                        new Binary(BinaryFunction.MULTIPLY),
                        value,
                        node.scalar(value.type().element(), factor));
    }

    private static void checkMatrix(Value value) {
        if (value.type().shape().rank() != 2) {
            throw new ShapeException(
                    "Its input is " + value.type() + ", but has to be a matrix. Maybe a flatten is" + " missing.");
        }
    }

    private static void checkWhole(double factor) {
        if (factor != Math.rint(factor)) {
            throw new ShapeException("Its factor " + factor + " isn't possible for integers.");
        }
    }
}
