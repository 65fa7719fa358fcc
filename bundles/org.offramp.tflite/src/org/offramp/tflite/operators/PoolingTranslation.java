// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.List;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Window;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;

/** Pooling over height and width; padding never counts. A window over the whole map is global pooling. */
final class PoolingTranslation {
    static final List<Integer> SPATIAL = List.of(2, 3);

    private PoolingTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("AVERAGE_POOL_2D", 1, PoolingTranslation::average)
                .exact("AVERAGE_POOL_2D", IntegerPooling::average)
                .add("MAX_POOL_2D", 1, PoolingTranslation::maximum)
                .exact("MAX_POOL_2D", IntegerPooling::maximum);
    }

    private static void average(TfliteNode node) {
        Arranged map = node.map(node.input(0));
        Window window = window(node, map);
        give(
                node,
                map,
                isGlobal(window, map)
                        ? new Reduce(ReduceFunction.MEAN, SPATIAL, true)
                        : new AveragePool(window, false, false));
    }

    private static void maximum(TfliteNode node) {
        Arranged map = node.map(node.input(0));
        give(node, map, maximum(window(node, map), map));
    }

    static Operator maximum(Window window, Arranged map) {
        return isGlobal(window, map) ? new Reduce(ReduceFunction.MAXIMUM, SPATIAL, true) : new MaxPool(window, false);
    }

    private static void give(TfliteNode node, Arranged map, Operator operator) {
        node.give(FusedActivation.of(node, 5).on(node, map.with(node.add(operator, map.operand()))));
    }

    static Window window(TfliteNode node, Arranged map) {
        return Windows.of(
                map.operand().shape(),
                node.smallOption(0),
                List.of(node.option(4, 0), node.option(3, 0)),
                List.of(node.option(2, 0), node.option(1, 0)),
                List.of(1, 1));
    }

    static boolean isGlobal(Window window, Arranged map) {
        return window.size().equals(map.operand().shape().extentsFrom(2))
                && window.padsBegin().equals(List.of(0, 0))
                && window.padsEnd().equals(List.of(0, 0));
    }
}
