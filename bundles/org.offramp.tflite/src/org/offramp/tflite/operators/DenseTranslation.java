// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.tflite.translation.Extents;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.Rows;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Fully connected layers and matrix products. */
final class DenseTranslation {
    private DenseTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("FULLY_CONNECTED", 2, 3, DenseTranslation::fullyConnected)
                .exact("FULLY_CONNECTED", IntegerLayers::fullyConnected)
                .add("BATCH_MATMUL", 2, DenseTranslation::matrixProduct);
    }

    private static void fullyConnected(TfliteNode node) {
        Rows rows = rows(node, node.input(0), node.input(1));
        List<Operand> arguments = new ArrayList<>(List.of(rows.operand(), rows.weights()));
        if (node.has(2)) {
            arguments.add(node.plain(node.input(2)).operand());
        }
        Value result = Value.plain(node.add(new Dense(), arguments));
        node.give(FusedActivation.of(node, 0).on(node, result));
    }

    /** What the layer takes in as rows, unless it keeps all axes but the last as they are. */
    static Rows rows(TfliteNode node, Value x, Value weights) {
        if (weights.shape().rank() != 2 || node.options().small(1) != 0) {
            throw Refusal.damaged("Its weights are " + weights.shape() + " in the format number "
                    + node.options().small(1) + ", but should be a plain matrix.");
        }
        long features = weights.shape().extent(1);
        Value rows = node.options().flag(2) ? x : node.reshaped(x, Extents.shape(x, List.of(-1L, features)));
        return Rows.of(node, rows, weights);
    }

    private static void matrixProduct(TfliteNode node) {
        Value left = node.options().flag(0) ? adjoint(node.input(0)) : node.input(0);
        Value right = node.options().flag(1) ? adjoint(node.input(1)) : node.input(1);
        Operand product = node.add(
                new MatMul(), node.plain(left).operand(), node.plain(right).operand());
        node.give(Value.plain(product));
    }

    private static Value adjoint(Value matrices) {
        int rank = matrices.shape().rank();
        if (rank < 2) {
            throw Refusal.damaged("It takes in " + matrices.shape() + ", which is no matrix.");
        }
        List<Integer> order = new ArrayList<>(Value.identity(rank));
        order.set(rank - 2, rank - 1);
        order.set(rank - 1, rank - 2);
        return matrices.transposed(order);
    }
}
