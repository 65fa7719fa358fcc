// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.IntegerConvolution;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.tflite.files.Quantization;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.Rows;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Value;

/** Layers with weights on 8-bit integers: exact sums, scaled in fixed point as the format's reference kernels do. */
final class IntegerLayers {
    private IntegerLayers() {}

    static void dense(TfliteNode node) {
        Arranged map = node.map(node.stored(0));
        Operand weights = ConvolutionTranslation.denseWeights(node, weights(node));
        Window window = ConvolutionTranslation.window(node, map, weights, 4);
        convolve(node, map, weights, new IntegerConvolution(window, ConvolutionTranslation.groups(map, weights)), 3);
    }

    static void depthwise(TfliteNode node) {
        Arranged map = node.map(node.stored(0));
        Operand weights = ConvolutionTranslation.depthwiseWeights(node, weights(node));
        Window window = ConvolutionTranslation.window(node, map, weights, 5);
        int groups = map.operand().shape().extent(1);
        convolve(node, map, weights, new IntegerConvolution(window, groups), 4);
    }

    private static Value weights(TfliteNode node) {
        Value weights = node.stored(1);
        if (!node.isExact(1) || weights.constant().isEmpty()) {
            throw node.unsupported(
                    "Its weights aren't constants of 8 bits.", "Read the model with the arithmetic FLOAT.");
        }
        return weights;
    }

    private static void convolve(
            TfliteNode node, Arranged map, Operand weights, IntegerConvolution convolution, int activation) {
        Operand sums = node.add(convolution, map.operand(), weights, node.zeroPoints(0), node.zeroPoints(1));
        Operand biased = biased(node, sums, Shape.of(weights.shape().extent(0), 1, 1));
        Operand scaled = IntegerArithmetic.requantised(
                node, biased, 1, multipliers(node, weights.shape().extent(0)));
        node.give(map.with(FusedActivation.of(node, activation).onIntegers(node, scaled)));
    }

    private static Operand biased(TfliteNode node, Operand sums, Shape shape) {
        if (!node.has(2)) {
            return sums;
        }
        Operand bias = node.plain(node.stored(2)).operand();
        if (bias.type().element() != ElementType.INT32) {
            throw Refusal.damaged("Its bias is " + bias.type() + ", but should be 32-bit integers.");
        }
        return node.add(new Binary(BinaryFunction.ADD), sums, node.reshaped(bias, shape));
    }

    /** Scale of a sum over scale of the output, for each channel. */
    private static double[] multipliers(TfliteNode node, int channels) {
        Quantization quantization = node.quantization(1);
        if (!quantization.isPerTensor() && quantization.scales().size() != channels) {
            throw Refusal.damaged(
                    "Its weights have " + quantization.scales().size() + " scales for " + channels + " channels.");
        }
        double input = node.quantization(0).scale();
        double output = node.outputQuantization().scale();
        return quantization.scales().stream()
                .mapToDouble(scale -> input * scale / output)
                .toArray();
    }

    static void fullyConnected(TfliteNode node) {
        Rows rows = DenseTranslation.rows(node, node.stored(0), weights(node));
        Operand columns = node.add(new Transpose(List.of(1, 0)), rows.weights());
        Operand sums = node.add(new IntegerMatMul(), rows.operand(), columns, node.zeroPoints(0), node.zeroPoints(1));
        Operand biased = biased(node, sums, Shape.of(columns.shape().extent(1)));
        int last = sums.shape().rank() - 1;
        Operand scaled = IntegerArithmetic.requantised(node, biased, last, rowMultipliers(node, columns));
        node.give(Value.plain(FusedActivation.of(node, 0).onIntegers(node, scaled)));
    }

    /** With one scale for all weights the kernel multiplies the scales in float32. */
    private static double[] rowMultipliers(TfliteNode node, Operand columns) {
        if (!node.quantization(1).isPerTensor()) {
            return multipliers(node, columns.shape().extent(1));
        }
        float product = node.quantization(0).scale() * node.quantization(1).scale();
        return new double[] {(double) product / node.outputQuantization().scale()};
    }
}
