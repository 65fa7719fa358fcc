// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/**
 * What a fully connected layer takes in, and its weights [out, in]. A map that was flattened in another order than the
 * file's stays as it is: the weights are put into its order instead.
 */
public record Rows(Operand operand, Operand weights) {
    public static Rows of(TfliteNode node, Value rows, Value weights) {
        Layout layout = rows.layout();
        boolean isFlat = rows.shape().rank() == 2
                && rows.shape().dim(0).equals(Dim.BATCH)
                && layout.memory().get(0) == 0;
        if (!isFlat || layout.isPlain()) {
            return new Rows(node.plain(rows).operand(), node.plain(weights).operand());
        }
        List<Dim> units = new ArrayList<>(layout.units());
        units.set(0, weights.shape().dim(0));
        Value split = node.reshaped(weights, new Shape(units));
        Operand moved = node.arranged(split, layout.memory()).operand();
        return new Rows(node.reshaped(rows.operand(), rows.shape()), node.reshaped(moved, weights.shape()));
    }
}
