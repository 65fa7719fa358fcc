// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.TensorType;

/** Operators that take whole axes together. */
final class Reductions {
    private Reductions() {}

    static void softmax(Softmax operator, Site site) {
        site.add(operator.label(), site.inputs()).with("axis", operator.axis()).end();
    }

    static void argReduce(ArgReduce operator, Site site) {
        ElementType element = site.type(0).element();
        site.add(operator.label(), site.cast(site.input(0), element, DataTypes.wide(element)))
                .with("axis", operator.axis())
                .with("keepdims", operator.keepAxis())
                .with("select_last_index", operator.last())
                .end();
    }

    static void reduce(Reduce operator, Site site) {
        if (operator.axes().isEmpty()) {
            // to ONNX no axes mean all of them
            site.add("Identity", site.inputs()).end();
        } else if (isGlobalPooling(operator, site.type(0))) {
            globalPooling(operator, site);
        } else {
            plain(operator, site);
        }
    }

    /** Global pooling has an operator of its own, which tools treat better than the general one. */
    private static boolean isGlobalPooling(Reduce operator, TensorType input) {
        int rank = input.shape().rank();
        boolean pools = operator.function() == ReduceFunction.MEAN || operator.function() == ReduceFunction.MAXIMUM;
        return pools
                && input.element().isFloat()
                && (rank == 3 || rank == 4)
                && operator.axes().equals(IntStream.range(2, rank).boxed().toList());
    }

    private static void globalPooling(Reduce operator, Site site) {
        String name = operator.function() == ReduceFunction.MEAN ? "GlobalAveragePool" : "GlobalMaxPool";
        NodeBuilder pool = site.add(name, site.inputs());
        if (operator.keepAxes()) {
            pool.end();
        } else {
            site.add("Flatten", pool.part("pooled")).with("axis", 1).end();
        }
    }

    private static void plain(Reduce operator, Site site) {
        ElementType element = site.type(0).element();
        ElementType wide = DataTypes.wide(element);
        String input = site.cast(site.input(0), element, wide);
        boolean sum = operator.function() == ReduceFunction.SUM;
        List<String> inputs = sum ? List.of(input, site.integers("axes", operator.axes())) : List.of(input);
        NodeBuilder node = site.add(name(operator.function()), inputs).with("keepdims", operator.keepAxes());
        (sum ? node : node.with("axes", operator.axes())).end(wide);
    }

    private static String name(ReduceFunction function) {
        return switch (function) {
            case MEAN -> "ReduceMean";
            case SUM -> "ReduceSum";
            case PRODUCT -> "ReduceProd";
            case MAXIMUM -> "ReduceMax";
            case MINIMUM -> "ReduceMin";
        };
    }
}
