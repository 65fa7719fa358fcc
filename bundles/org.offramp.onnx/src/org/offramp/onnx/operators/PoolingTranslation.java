// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.MaxPoolIndices;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;

/** Pooling under a window and over everything. */
final class PoolingTranslation {
    private PoolingTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("AveragePool", 1, PoolingTranslation::average);
        table.add("MaxPool", 1, PoolingTranslation::maximum);
        table.add("GlobalAveragePool", 1, node -> global(node, ReduceFunction.MEAN));
        table.add("GlobalMaxPool", 1, node -> global(node, ReduceFunction.MAXIMUM));
    }

    private static void average(OnnxNode node) {
        boolean countPadding = node.attributes().flag("count_include_pad", false);
        node.give(node.add(new AveragePool(window(node), ceil(node), countPadding), node.input(0)));
    }

    private static void maximum(OnnxNode node) {
        MaxPool pool = new MaxPool(window(node), ceil(node));
        node.give(0, node.add(pool, node.input(0)));
        if (node.wants(1)) {
            boolean columnMajor = node.attributes().flag("storage_order", false);
            node.give(1, node.add(new MaxPoolIndices(pool, columnMajor), node.input(0)));
        }
    }

    private static boolean ceil(OnnxNode node) {
        return node.attributes().flag("ceil_mode", false);
    }

    private static Window window(OnnxNode node) {
        int rank = Windows.spatialRank(node);
        if (!node.attributes().has("kernel_shape")) {
            throw new ShapeException("Its attribute kernel_shape is missing. Maybe the file is damaged.");
        }
        return Windows.of(node, Windows.list(node.attributes(), "kernel_shape", rank, 1));
    }

    private static void global(OnnxNode node, ReduceFunction function) {
        int rank = node.input(0).type().shape().rank();
        if (rank < 3) {
            throw new ShapeException(
                    "Its input is " + node.input(0).type().shape() + ", but has to be [batch, channels, spatial…].");
        }
        List<Integer> spatial = IntStream.range(2, rank).boxed().toList();
        node.give(node.add(new Reduce(function, spatial, true), node.input(0)));
    }
}
