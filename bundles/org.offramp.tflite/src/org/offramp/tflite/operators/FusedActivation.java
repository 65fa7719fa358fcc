// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.tflite.files.Quantization;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Value;

/** The activation that an operator of the format may end with. */
enum FusedActivation {
    NONE(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    RELU(0, Double.POSITIVE_INFINITY),
    RELU_N1_TO_1(-1, 1),
    RELU6(0, 6),
    TANH(Double.NaN, Double.NaN),
    SIGN_BIT(Double.NaN, Double.NaN);

    private final double low;
    private final double high;

    FusedActivation(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** The one that an option of a node names by its number. */
    static FusedActivation of(TfliteNode node, int option) {
        int number = node.smallOption(option);
        if (number < 0 || number > TANH.ordinal()) {
            throw node.unsupported(
                    "Its activation is number " + number + ".", "Offramp knows RELU, RELU_N1_TO_1, RELU6 and TANH.");
        }
        return values()[number];
    }

    /** The activation of real numbers. */
    Value on(TfliteNode node, Value value) {
        return switch (this) {
            case NONE -> value;
            case RELU -> node.onElements(Unary.of(UnaryFunction.RELU), value);
            case TANH -> node.onElements(Unary.of(UnaryFunction.TANH), value);
            default -> node.onElements(Unary.clip(low, high), value);
        };
    }

    /** The activation of integers in the output's scale; the ends are rounded as the format's kernels do. */
    Operand onIntegers(TfliteNode node, Operand operand) {
        if (this == TANH) {
            throw node.unsupported(
                    "Its fused TANH isn't defined on integers.", "Convert the model with a TANH of its own.");
        }
        ElementType element = operand.type().element();
        Operand raised = low == Double.NEGATIVE_INFINITY
                ? operand
                : bounded(node, operand, BinaryFunction.MAXIMUM, quantised(node.outputQuantization(), low, element));
        return high == Double.POSITIVE_INFINITY
                ? raised
                : bounded(node, raised, BinaryFunction.MINIMUM, quantised(node.outputQuantization(), high, element));
    }

    private static Operand bounded(TfliteNode node, Operand operand, BinaryFunction function, long bound) {
        return node.add(
                new Binary(function), operand, node.scalar(operand.type().element(), bound));
    }

    private static long quantised(Quantization quantization, double real, ElementType element) {
        long rounded = Math.round(Math.abs((float) real / quantization.scale())) * (real < 0 ? -1 : 1);
        long least = element == ElementType.UINT8 ? 0 : Byte.MIN_VALUE;
        return Math.max(least, Math.min(least + 255, quantization.zeroPoint() + rounded));
    }
}
