// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Scaling;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Value;

/** Pooling of 8-bit integers, rounded as the format's reference kernels do. */
final class IntegerPooling {
    /** Sums of more elements aren't exact in float32. */
    private static final int MOST_TAPS = 1 << 14;

    private static final int MOST_POSITIONS = 1 << 14;

    private IntegerPooling() {}

    static void maximum(TfliteNode node) {
        Arranged map = node.map(node.stored(0));
        checkScale(node);
        Window window = PoolingTranslation.window(node, map);
        Operand largest = node.add(PoolingTranslation.maximum(window, map), map.operand());
        node.give(map.with(FusedActivation.of(node, 5).onIntegers(node, largest)));
    }

    private static void checkScale(TfliteNode node) {
        if (!node.quantization(0).equals(node.outputQuantization())) {
            throw Refusal.damaged("Its output has another scale than its input.");
        }
    }

    static void average(TfliteNode node) {
        Arranged map = node.map(node.stored(0));
        checkScale(node);
        Window window = PoolingTranslation.window(node, map);
        boolean global = PoolingTranslation.isGlobal(window, map);
        Operand counts = global ? node.scalar(ElementType.INT32, window.taps()) : counts(node, window, map);
        Operand sums = global
                ? sum(node, node.add(new Cast(ElementType.INT32), map.operand()), PoolingTranslation.SPATIAL, true)
                : sums(node, window, map, counts);
        Operand means = node.add(new Cast(map.operand().type().element()), mean(node, sums, counts));
        node.give(map.with(FusedActivation.of(node, 5).onIntegers(node, means)));
    }

    private static Operand sum(TfliteNode node, Operand integers, List<Integer> axes, boolean keep) {
        return node.add(new Reduce(ReduceFunction.SUM, axes, keep), integers);
    }

    /** How many elements of the map there are under each position of the window. */
    private static Operand counts(TfliteNode node, Window window, Arranged map) {
        Operand rows = counts(node, window, map, 0);
        return node.add(new Binary(BinaryFunction.MULTIPLY), rows, counts(node, window, map, 1));
    }

    private static Operand counts(TfliteNode node, Window window, Arranged map, int axis) {
        long extent = map.operand().shape().extent(axis + 2);
        long positions = window.positions(axis, extent, false);
        if (window.taps() > MOST_TAPS || positions > MOST_POSITIONS) {
            throw node.unsupported(
                    "It averages " + window.taps() + " integers at " + positions + " places.",
                    "Read the model with float arithmetic.");
        }
        long[] counts = new long[(int) positions];
        for (int position = 0; position < positions; position++) {
            long first = (long) position * window.strides().get(axis)
                    - window.padsBegin().get(axis);
            long end = Math.min(extent, first + window.size().get(axis));
            counts[position] = end - Math.max(0, first);
        }
        Shape shape = axis == 0 ? Shape.of(1, 1, positions, 1) : Shape.of(1, 1, 1, positions);
        return node.constant(Tensor.ofLongs(ElementType.INT32, shape, counts));
    }

    /** Means in float32 times their counts, rounded: the exact sums. */
    private static Operand sums(TfliteNode node, Window window, Arranged map, Operand counts) {
        Operand real = node.add(new Cast(ElementType.FLOAT32), map.operand());
        Operand means = node.add(new AveragePool(window, false, false), real);
        Operand factors = node.add(new Cast(ElementType.FLOAT32), counts);
        Operand sums = node.add(new Binary(BinaryFunction.MULTIPLY), means, factors);
        return node.add(new Cast(ElementType.INT32), node.add(Unary.of(UnaryFunction.ROUND), sums));
    }

    /** Sum over count, halves away from zero, in integers. */
    private static Operand mean(TfliteNode node, Operand sums, Operand counts) {
        Operand half = node.add(new Binary(BinaryFunction.DIVIDE), counts, node.scalar(ElementType.INT32, 2));
        Operand sign = node.add(Unary.of(UnaryFunction.SIGN), sums);
        Operand away = node.add(new Binary(BinaryFunction.MULTIPLY), sign, half);
        Operand moved = node.add(new Binary(BinaryFunction.ADD), sums, away);
        return node.add(new Binary(BinaryFunction.DIVIDE), moved, counts);
    }

    /** The sum less its zero points is scaled first, then divided, then moved to the output's zero point. */
    static void mean(TfliteNode node) {
        Value value = node.stored(0);
        Arranged x = node.inOwnOrder(value);
        List<Integer> axes = ReductionTranslation.axes(node, value);
        Operand centred = IntegerArithmetic.centred(node, x.operand(), 0);
        Operand sums = sum(
                node,
                centred,
                ReductionTranslation.places(x, axes),
                node.options().flag(0));
        double multiplier = (double) node.quantization(0).scale()
                / node.outputQuantization().scale();
        Operand zero = node.scalar(ElementType.INT32, 0);
        Operand factor = node.constant(Tensor.ofDoubles(ElementType.FLOAT64, Shape.SCALAR, multiplier));
        Operand scaled = node.add(new Requantize(ElementType.INT32, 0, Scaling.FIXED_POINT), sums, factor, zero);
        long count = axes.stream()
                .map(axis -> value.shape().dim(axis))
                .mapToLong(Dim::factor)
                .reduce(1, (a, b) -> a * b);
        Operand means = mean(node, scaled, node.scalar(ElementType.INT32, count));
        node.give(ReductionTranslation.reduced(node, x, axes, saturated(node, means)));
    }

    /** Whole numbers as integers of the output: one times as large, about its zero point. */
    private static Operand saturated(TfliteNode node, Operand means) {
        return IntegerArithmetic.requantised(node, means, 0, 1);
    }
}
