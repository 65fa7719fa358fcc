// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Reductions; those that the graph doesn't have are made of the ones that it has. */
final class ReductionTranslation {
    private static final int AXES_OF_SUM_ARE_INPUT = 13;
    private static final int AXES_ARE_INPUT = 18;

    private ReductionTranslation() {}

    static void register(TranslationTable.Builder table) {
        reduce(table, "ReduceMax", ReduceFunction.MAXIMUM);
        reduce(table, "ReduceMin", ReduceFunction.MINIMUM);
        reduce(table, "ReduceMean", ReduceFunction.MEAN);
        reduce(table, "ReduceSum", ReduceFunction.SUM);
        reduce(table, "ReduceProd", ReduceFunction.PRODUCT);
        Function<OnnxNode, Value> sumOfSquares = node -> reduced(node, square(node, node.input(0)), ReduceFunction.SUM);
        table.add("ReduceSumSquare", 1, 2, node -> node.give(sumOfSquares.apply(node)));
        table.add("ReduceL2", 1, 2, node -> node.give(unary(node, UnaryFunction.SQRT, sumOfSquares.apply(node))));
        table.add(
                "ReduceL1",
                1,
                2,
                node -> node.give(reduced(node, unary(node, UnaryFunction.ABS, node.input(0)), ReduceFunction.SUM)));
        table.add(
                "ReduceLogSum",
                1,
                2,
                node -> node.give(unary(node, UnaryFunction.LOG, reduced(node, node.input(0), ReduceFunction.SUM))));
        table.add("ReduceLogSumExp", 1, 2, ReductionTranslation::logSumExp);
        table.add("ArgMax", 1, node -> arg(node, false));
        table.add("ArgMin", 1, node -> arg(node, true));
    }

    private static void reduce(TranslationTable.Builder table, String operator, ReduceFunction function) {
        table.add(operator, 1, 2, node -> node.give(reduced(node, node.input(0), function)));
    }

    private static Value unary(OnnxNode node, UnaryFunction function, Value value) {
        return node.add(Unary.of(function), value);
    }

    private static Value square(OnnxNode node, Value value) {
        return node.add(new Binary(BinaryFunction.MULTIPLY), value, value);
    }

    private static Value reduced(OnnxNode node, Value value, ReduceFunction function) {
        List<Integer> axes = axes(node, value.type().shape());
        boolean keep = node.attributes().flag("keepdims", true);
        return axes.isEmpty() ? value : node.add(new Reduce(function, axes, keep), value);
    }

    /** The axes to reduce; none where the node says that no axes mean no reduction. */
    private static List<Integer> axes(OnnxNode node, Shape shape) {
        boolean input = node.opset() >= (node.operator().equals("ReduceSum") ? AXES_OF_SUM_ARE_INPUT : AXES_ARE_INPUT);
        List<Long> given = input
                ? node.has(1) ? node.integers(1) : List.of()
                : node.attributes().integers("axes").orElse(List.of());
        if (given.isEmpty() && !node.attributes().flag("noop_with_empty_axes", false)) {
            return IntStream.range(0, shape.rank()).boxed().toList();
        }
        return given.stream().map(axis -> shape.axis(axis)).toList();
    }

    /** Exponentials of what lies below the maximum, so that none overflows. */
    private static void logSumExp(OnnxNode node) {
        Value x = node.input(0);
        List<Integer> axes = axes(node, x.type().shape());
        if (axes.isEmpty()) {
            node.give(x);
            return;
        }
        Value most = node.add(new Reduce(ReduceFunction.MAXIMUM, axes, true), x);
        Value exponentials = unary(node, UnaryFunction.EXP, node.add(new Binary(BinaryFunction.SUBTRACT), x, most));
        Value sum = node.add(new Reduce(ReduceFunction.SUM, axes, true), exponentials);
        Value result = node.add(new Binary(BinaryFunction.ADD), unary(node, UnaryFunction.LOG, sum), most);
        boolean keep = node.attributes().flag("keepdims", true);
        Shape shape = new Reduce(ReduceFunction.SUM, axes, false)
                .infer(List.of(x.type()))
                .shape();
        node.give(keep ? result : node.add(new Reshape(shape), result));
    }

    private static void arg(OnnxNode node, boolean minimum) {
        Value x = node.input(0);
        int axis = x.type().shape().axis(node.attributes().integer("axis", 0));
        boolean keep = node.attributes().flag("keepdims", true);
        boolean last = node.attributes().flag("select_last_index", false);
        node.give(node.add(new ArgReduce(minimum, axis, keep, last), x));
    }
}
