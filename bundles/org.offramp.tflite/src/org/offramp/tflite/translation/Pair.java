// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Two tensors that broadcast to each other, with their axes in one order. */
public record Pair(Arranged left, Arranged right) {
    /** In the order of the one that has the shape of the result, of two such ones that is not constant. */
    public static Pair of(TfliteNode node, Value left, Value right) {
        int rank = Math.max(left.shape().rank(), right.shape().rank());
        Value first = expanded(node, left, rank);
        Value second = expanded(node, right, rank);
        Shape result = first.shape().broadcast(second.shape());
        Value leading = leads(second, result) && !leads(first, result) ? second : first;
        List<Integer> order = leading.ownOrder();
        return new Pair(node.arranged(first, order), node.arranged(second, order));
    }

    private static boolean leads(Value value, Shape result) {
        return value.shape().equals(result) && value.constant().isEmpty();
    }

    /** With as many axes of one element in front as it takes. */
    private static Value expanded(TfliteNode node, Value value, int rank) {
        List<Dim> dims = new ArrayList<>(value.shape().dims());
        while (dims.size() < rank) {
            dims.add(0, Dim.of(1));
        }
        return dims.size() == value.shape().rank() ? value : node.reshaped(value, new Shape(dims));
    }

    /** What an operator makes of both. */
    public Value joined(TfliteNode node, Operator operator) {
        return with(node.add(operator, left.operand(), right.operand()));
    }

    public Value with(Operand result) {
        return left.with(result);
    }
}
