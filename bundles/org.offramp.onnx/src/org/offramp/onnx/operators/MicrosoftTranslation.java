// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Scaling;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Operators of ONNX Runtime's own domain, which its quantiser writes where the standard has no quantised ones. */
final class MicrosoftTranslation {
    static final String DOMAIN = "com.microsoft.";

    private final Arithmetic arithmetic;

    private MicrosoftTranslation(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    static void register(TranslationTable.Builder table, Arithmetic arithmetic) {
        MicrosoftTranslation translation = new MicrosoftTranslation(arithmetic);
        table.add(DOMAIN + "QLinearAdd", 7, 8, node -> translation.binary(node, BinaryFunction.ADD));
        table.add(DOMAIN + "QLinearMul", 7, 8, node -> translation.binary(node, BinaryFunction.MULTIPLY));
        table.add(DOMAIN + "QLinearSigmoid", 4, 5, node -> translation.unary(node, Unary.of(UnaryFunction.SIGMOID)));
        table.add(DOMAIN + "QLinearGlobalAveragePool", 4, 5, translation::globalAveragePool);
        table.add(DOMAIN + "QGemm", 6, 9, translation::gemm);
    }

    private Step step(OnnxNode node, int scale, Value of) {
        return Step.of(node, arithmetic, scale, of.type().element());
    }

    /** Inputs: a, its scale and zero point, b, likewise, the output's scale and zero point. */
    private void binary(OnnxNode node, BinaryFunction function) {
        Value left = step(node, 1, node.input(0)).reals(node.input(0), 0);
        Value right = step(node, 4, node.input(3)).reals(node.input(3), 0);
        node.give(step(node, 6, node.input(0)).integers(node.add(new Binary(function), left, right), 0));
    }

    /** Inputs: x, its scale and zero point, the output's scale and zero point. */
    private void unary(OnnxNode node, Operator operator) {
        Value x = step(node, 1, node.input(0)).reals(node.input(0), 0);
        node.give(step(node, 3, node.input(0)).integers(node.add(operator, x), 0));
    }

    private void globalAveragePool(OnnxNode node) {
        if (node.attributes().flag("channels_last", false)) {
            throw node.unsupported("Its channels are the last axis.", "Quantise the model without that optimisation.");
        }
        Value x = node.input(0);
        List<Integer> axes = IntStream.range(2, x.type().shape().rank()).boxed().toList();
        if (arithmetic == Arithmetic.FLOAT) {
            unary(node, new Reduce(ReduceFunction.MEAN, axes, true));
            return;
        }
        Step from = step(node, 1, x);
        Step to = step(node, 3, x);
        long size =
                axes.stream().mapToLong(axis -> x.type().shape().extent(axis)).reduce(1, (a, b) -> a * b);
        Value sum = node.add(new Reduce(ReduceFunction.SUM, axes, true), Step.cast(node, x, ElementType.INT32));
        Value zeros = binary(
                node,
                BinaryFunction.MULTIPLY,
                Step.cast(node, from.zero(), ElementType.INT32),
                node.scalar(ElementType.INT32, size));
        Value divisor = binary(node, BinaryFunction.MULTIPLY, to.scale(), node.scalar(ElementType.FLOAT32, size));
        node.give(node.add(
                new Requantize(to.element(), 0, Scaling.FLOAT_HALF_EVEN),
                binary(node, BinaryFunction.SUBTRACT, sum, zeros),
                binary(node, BinaryFunction.DIVIDE, from.scale(), divisor),
                to.zero()));
    }

    private static Value binary(OnnxNode node, BinaryFunction function, Value left, Value right) {
        return node.add(new Binary(function), left, right);
    }

    /** Inputs: A and B, each with scale and zero point, a bias in units of the products, the output's where integers. */
    private void gemm(OnnxNode node) {
        Value a = turned(node, node.input(0), "transA");
        Value b = turned(node, node.input(3), "transB");
        Step left = scaled(step(node, 1, a), node.attributes().real("alpha", 1));
        Step right = step(node, 4, b);
        if (arithmetic == Arithmetic.FLOAT) {
            Value product = node.add(new MatMul(), left.reals(a, 0), right.reals(b, 1));
            Value sum = node.has(6)
                    ? binary(
                            node,
                            BinaryFunction.ADD,
                            product,
                            QuantizedLayerTranslation.bias(node, left, right).reals(node.input(6), 0))
                    : product;
            node.give(node.has(7) ? step(node, 7, a).integers(sum, 0) : sum);
            return;
        }
        Value product = node.add(new IntegerMatMul(), a, b, left.zero(), right.zero());
        Value sums = node.has(6) ? binary(node, BinaryFunction.ADD, product, node.input(6)) : product;
        node.give(
                node.has(7)
                        ? QuantizedLayerTranslation.requantized(node, sums, left, right, step(node, 7, a), 1)
                        : binary(
                                node,
                                BinaryFunction.MULTIPLY,
                                node.add(new Cast(ElementType.FLOAT32), sums),
                                left.times(right)));
    }

    private static Step scaled(Step step, double factor) {
        OnnxNode node = step.node();
        Value scale = factor == 1
                ? step.scale()
                : binary(node, BinaryFunction.MULTIPLY, step.scale(), node.scalar(ElementType.FLOAT32, factor));
        return new Step(node, step.arithmetic(), scale, step.zero());
    }

    private static Value turned(OnnxNode node, Value matrix, String attribute) {
        if (matrix.type().shape().rank() != 2) {
            throw new ShapeException("Its input is " + matrix.type() + ", but has to be a matrix.");
        }
        boolean turn = node.attributes().flag(attribute, false);
        return turn ? node.add(new Transpose(List.of(1, 0)), matrix) : matrix;
    }
}
