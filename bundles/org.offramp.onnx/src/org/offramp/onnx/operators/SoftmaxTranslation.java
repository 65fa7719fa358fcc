// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Softmax and its logarithm: before opset 13 all axes from the given one on are taken together. */
final class SoftmaxTranslation {
    private static final int ONE_AXIS = 13;

    private SoftmaxTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Softmax", 1, node -> translate(node, false));
        table.add("LogSoftmax", 1, node -> translate(node, true));
    }

    private static void translate(OnnxNode node, boolean logarithm) {
        Value x = node.input(0);
        Shape shape = x.type().shape();
        int axis = shape.axis(node.attributes().integer("axis", node.opset() < ONE_AXIS ? 1 : -1));
        Dim behind = Dims.product(shape.dims().subList(axis + 1, shape.rank()));
        if (node.opset() >= ONE_AXIS || behind.equals(Dim.of(1))) {
            node.give(node.add(new Softmax(axis, logarithm), x));
            return;
        }
        Dim before = Dims.product(shape.dims().subList(0, axis));
        Dim together = Dims.product(shape.dims().subList(axis, shape.rank()));
        Value matrix = node.add(new Reshape(new Shape(List.of(before, together))), x);
        Value softmax = node.add(new Softmax(1, logarithm), matrix);
        node.give(node.add(new Reshape(shape), softmax));
    }
}
