// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Scaling;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.Pair;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Translation;
import org.offramp.tflite.translation.Value;

/** Element by element on 8-bit integers, rounded as the format's reference kernels do. */
final class IntegerArithmetic {
    /** Bits that addends are moved up by, so that bringing them to a common scale loses little. */
    private static final int HEADROOM = 20;

    private IntegerArithmetic() {}

    static Translation sum(BinaryFunction function) {
        return node -> {
            if (!node.isExact(1)) {
                ArithmeticTranslation.activated(function).translate(node);
                return;
            }
            double common = 2
                    * Math.max(
                            node.quantization(0).scale(), node.quantization(1).scale());
            Pair pair = Pair.of(node, node.stored(0), node.stored(1));
            Operand left = raised(node, pair.left().operand(), 0, common);
            Operand right = raised(node, pair.right().operand(), 1, common);
            double multiplier =
                    common / ((1 << HEADROOM) * node.outputQuantization().scale());
            give(node, pair, node.add(new Binary(function), left, right), multiplier);
        };
    }

    private static Operand raised(TfliteNode node, Operand operand, int input, double common) {
        Operand factor = node.scalar(ElementType.INT32, 1 << HEADROOM);
        Operand up = node.add(new Binary(BinaryFunction.MULTIPLY), centred(node, operand, input), factor);
        Requantize rescaled = new Requantize(ElementType.INT32, 0, Scaling.FIXED_POINT);
        Operand multiplier = multiplier(node, node.quantization(input).scale() / common);
        return node.add(rescaled, up, multiplier, node.scalar(ElementType.INT32, 0));
    }

    /** The integers less their zero point. */
    static Operand centred(TfliteNode node, Operand operand, int input) {
        Operand wide = node.add(new Cast(ElementType.INT32), operand);
        Operand zero = node.scalar(ElementType.INT32, node.quantization(input).zeroPoint());
        return node.add(new Binary(BinaryFunction.SUBTRACT), wide, zero);
    }

    static void product(TfliteNode node) {
        if (!node.isExact(1)) {
            ArithmeticTranslation.activated(BinaryFunction.MULTIPLY).translate(node);
            return;
        }
        Pair pair = Pair.of(node, node.stored(0), node.stored(1));
        Operand left = centred(node, pair.left().operand(), 0);
        Operand right = centred(node, pair.right().operand(), 1);
        float scale = node.quantization(0).scale() * node.quantization(1).scale();
        float multiplier = scale / node.outputQuantization().scale();
        give(node, pair, node.add(new Binary(BinaryFunction.MULTIPLY), left, right), multiplier);
    }

    private static void give(TfliteNode node, Pair pair, Operand sums, double multiplier) {
        Operand result = requantised(node, sums, 0, multiplier);
        node.give(pair.with(FusedActivation.of(node, 0).onIntegers(node, result)));
    }

    /** Integers of the input's scale as such of the output's, with an activation. */
    static Translation rescaling(FusedActivation activation) {
        return node -> {
            Value x = node.stored(0);
            double multiplier = (double) node.quantization(0).scale()
                    / node.outputQuantization().scale();
            Operand result = requantised(node, centred(node, x.operand(), 0), 0, multiplier);
            node.give(new Value(activation.onIntegers(node, result), x.shape(), x.layout()));
        };
    }

    /** Sums as integers of the output's scale, multiplied in fixed point: all alike or channel by channel. */
    static Operand requantised(TfliteNode node, Operand sums, int axis, double... multipliers) {
        Requantize requantize = new Requantize(node.outputElement(), axis, Scaling.FIXED_POINT);
        return node.add(requantize, sums, multiplier(node, multipliers), node.outputZeroPoint());
    }

    private static Operand multiplier(TfliteNode node, double... multipliers) {
        Shape shape = multipliers.length == 1 ? Shape.SCALAR : Shape.of(multipliers.length);
        return node.constant(Tensor.ofDoubles(ElementType.FLOAT64, shape, multipliers));
    }
}
