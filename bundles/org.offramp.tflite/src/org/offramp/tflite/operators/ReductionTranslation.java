// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.List;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Translation;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Axes reduced to one element. */
final class ReductionTranslation {
    private ReductionTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("MEAN", 2, node -> reduce(node, ReduceFunction.MEAN, node.input(0)))
                .exact("MEAN", IntegerPooling::mean)
                .add("SUM", 2, node -> reduce(node, ReduceFunction.SUM, node.input(0)))
                .add("REDUCE_PROD", 2, node -> reduce(node, ReduceFunction.PRODUCT, node.input(0)))
                .add("REDUCE_MAX", 2, node -> reduce(node, ReduceFunction.MAXIMUM, node.moved(0)))
                .add("REDUCE_MIN", 2, node -> reduce(node, ReduceFunction.MINIMUM, node.moved(0)))
                .add("ARG_MAX", 2, place(false))
                .add("ARG_MIN", 2, place(true));
    }

    private static void reduce(TfliteNode node, ReduceFunction function, Value value) {
        Arranged x = node.inOwnOrder(value);
        List<Integer> axes = axes(node, value);
        node.give(reduced(node, x, axes, node.add(new Reduce(function, places(x, axes), node.flag(0)), x.operand())));
    }

    /** The file's axes that a node reduces. */
    static List<Integer> axes(TfliteNode node, Value value) {
        return node.integers(1).stream()
                .map(axis -> value.shape().axis(axis))
                .distinct()
                .sorted()
                .toList();
    }

    static List<Integer> places(Arranged x, List<Integer> axes) {
        return axes.stream().map(x::axis).toList();
    }

    static Value reduced(TfliteNode node, Arranged x, List<Integer> axes, Operand result) {
        return node.flag(0) ? x.with(result) : x.without(result, axes);
    }

    private static Translation place(boolean minimum) {
        return node -> {
            Value value = node.stored(0);
            Arranged x = node.inOwnOrder(value);
            int axis = value.shape().axis(node.integer(1));
            Operand place = node.add(new ArgReduce(minimum, x.axis(axis), false, false), x.operand());
            ElementType element = node.outputElement();
            Operand result = element == ElementType.INT64 ? place : node.add(new Cast(element), place);
            node.give(x.without(result, List.of(axis)));
        };
    }
}
