// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.IntegerConvolution;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Scaling;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Convolutions and matrix products of integers. */
final class QuantizedLayerTranslation {
    private final Arithmetic arithmetic;

    private QuantizedLayerTranslation(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    static void register(TranslationTable.Builder table, Arithmetic arithmetic) {
        QuantizedLayerTranslation translation = new QuantizedLayerTranslation(arithmetic);
        table.add("QLinearConv", 8, 9, translation::convolution);
        table.add("QLinearMatMul", 8, translation::matrixProduct);
        table.add("ConvInteger", 2, 4, QuantizedLayerTranslation::integerConvolution);
        table.add("MatMulInteger", 2, 4, QuantizedLayerTranslation::integerProduct);
    }

    /** Inputs: x, weights and output, each followed by its scale and zero point but for the output; perhaps a bias. */
    private void convolution(OnnxNode node) {
        Step x = step(node, 1);
        Step weights = step(node, 4);
        Step y = step(node, 6);
        Window window = Windows.of(node, ConvolutionTranslation.kernel(node, 3));
        int groups = node.attributes().small("group", 1);
        if (arithmetic == Arithmetic.FLOAT) {
            List<Value> operands = new ArrayList<>(List.of(x.reals(node.input(0), 0), weights.reals(node.input(3), 0)));
            if (node.has(8)) {
                operands.add(bias(node, x, weights).reals(node.input(8), 0));
            }
            node.give(y.integers(node.add(new Convolution(window, groups), operands), 0));
            return;
        }
        Value sums = node.add(
                new IntegerConvolution(window, groups), node.input(0), node.input(3), x.zero(), weights.zero());
        node.give(requantized(node, node.has(8) ? plus(node, sums, node.input(8)) : sums, x, weights, y, 1));
    }

    private Step step(OnnxNode node, int scale) {
        return Step.of(node, arithmetic, scale, ElementType.UINT8);
    }

    /** A bias is stored in units of the products. */
    static Step bias(OnnxNode node, Step x, Step weights) {
        Value scale = x.times(weights);
        return new Step(node, x.arithmetic(), scale, node.constant(Tensor.ofLongs(ElementType.INT32, Shape.SCALAR, 0)));
    }

    /** One number for each channel. */
    private static Value plus(OnnxNode node, Value sums, Value bias) {
        List<Long> extents =
                new ArrayList<>(Collections.nCopies(sums.type().shape().rank() - 1, 1L));
        extents.set(0, (long) bias.type().shape().extent(0));
        long[] shape = extents.stream().mapToLong(Long::longValue).toArray();
        return node.add(new Binary(BinaryFunction.ADD), sums, node.add(new Reshape(Shape.of(shape)), bias));
    }

    /** The sums in the output's scale, multiplied and rounded as ONNX Runtime does it. */
    static Value requantized(OnnxNode node, Value sums, Step x, Step weights, Step y, int axis) {
        Value multiplier = node.add(new Binary(BinaryFunction.DIVIDE), x.times(weights), y.scale());
        return node.add(new Requantize(y.element(), axis, Scaling.FLOAT_HALF_EVEN), sums, multiplier, y.zero());
    }

    private void matrixProduct(OnnxNode node) {
        Step a = step(node, 1);
        Step b = step(node, 4);
        Step y = step(node, 6);
        Value left = node.input(0);
        Value right = node.input(3);
        int columns = Math.max(0, right.type().shape().rank() - 1);
        if (arithmetic == Arithmetic.FLOAT) {
            node.give(y.integers(node.add(new MatMul(), a.reals(left, 0), b.reals(right, columns)), 0));
            return;
        }
        checkSingle(node, a);
        Value sums = node.add(new IntegerMatMul(), left, right, a.zero(), b.zero());
        int axis = Math.max(0, sums.type().shape().rank() - 1);
        node.give(requantized(node, sums, a, b, y, axis));
    }

    private static void checkSingle(OnnxNode node, Step step) {
        if (step.scale().type().shape().elementsPerSample() != 1) {
            throw node.unsupported(
                    "It has a scale for each row of its first input.",
                    "Quantise the model with one scale for each activation.");
        }
    }

    private static void integerConvolution(OnnxNode node) {
        checkIntegers(node);
        Window window = Windows.of(node, ConvolutionTranslation.kernel(node, 1));
        IntegerConvolution operator =
                new IntegerConvolution(window, node.attributes().small("group", 1));
        node.give(node.add(operator, node.input(0), node.input(1), zero(node, 2), zero(node, 3)));
    }

    private static void integerProduct(OnnxNode node) {
        checkIntegers(node);
        node.give(node.add(new IntegerMatMul(), node.input(0), node.input(1), zero(node, 2), zero(node, 3)));
    }

    private static Value zero(OnnxNode node, int input) {
        ElementType type = node.input(input - 2).type().element();
        return node.has(input) ? node.input(input) : node.constant(Tensor.ofLongs(type, Shape.SCALAR, 0));
    }

    /** Its scale is in other nodes, so that nothing here can turn it into a layer of floats. */
    private static void checkIntegers(OnnxNode node) {
        if (node.input(0).type().element().isFloat()) {
            throw node.unsupported(
                    "It takes in integers, but the network is read in float arithmetic.",
                    "Read this network as it is stored.");
        }
    }
}
