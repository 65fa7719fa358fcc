// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Several tensors put together. */
final class JoiningTranslation {
    private static final int MOST = 4096;

    private JoiningTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("CONCATENATION", 1, MOST, JoiningTranslation::concatenate)
                .add("PACK", 1, MOST, JoiningTranslation::pack);
    }

    private static void concatenate(TfliteNode node) {
        Value joined = joined(node, parts(node), node.options().integer(0, 0));
        node.give(joined.element().isFloat() ? FusedActivation.of(node, 1).on(node, joined) : joined);
    }

    /** Integers stay what they are only if all mean the same as in the output. */
    private static List<Value> parts(TfliteNode node) {
        List<Value> moved =
                IntStream.range(0, node.inputs()).mapToObj(node::moved).toList();
        boolean alike = moved.stream().map(Value::element).distinct().count() == 1;
        return alike && FusedActivation.of(node, 1) == FusedActivation.NONE ? moved : node.allInputs();
    }

    private static Value joined(TfliteNode node, List<Value> parts, int axis) {
        Value leading = parts.stream()
                .filter(part -> part.constant().isEmpty())
                .findFirst()
                .orElse(parts.get(0));
        int at = leading.shape().axis(axis);
        List<Integer> order = leading.ownOrder();
        List<Operand> operands = new ArrayList<>();
        for (Value part : parts) {
            if (part.shape().rank() != order.size()) {
                throw Refusal.damaged(part.shape() + " and " + leading.shape() + " can't be put together.");
            }
            operands.add(forEachSample(node, node.arranged(part, order), leading.shape()));
        }
        Arranged first = node.arranged(leading, order);
        return first.with(node.add(new Concat(first.axis(at)), operands));
    }

    /** A constant beside activations is the same for each sample. */
    private static Operand forEachSample(TfliteNode node, Arranged part, Shape leading) {
        if (leading.isFixed() == part.shape().isFixed()) {
            return part.operand();
        }
        List<Dim> dims = part.order().stream()
                .map(axis -> leading.dim(axis).perSample()
                        ? leading.dim(axis)
                        : part.shape().dim(axis))
                .toList();
        return node.add(new Broadcast(new Shape(dims)), part.operand());
    }

    private static void pack(TfliteNode node) {
        List<Value> parts = new ArrayList<>();
        int axis = node.options().integer(1, 0);
        for (Value part : parts(node)) {
            List<Dim> dims = new ArrayList<>(part.shape().dims());
            dims.add(Shape.axis(axis, dims.size() + 1), Dim.of(1));
            parts.add(node.reshaped(part, new Shape(dims)));
        }
        node.give(joined(node, parts, axis));
    }
}
