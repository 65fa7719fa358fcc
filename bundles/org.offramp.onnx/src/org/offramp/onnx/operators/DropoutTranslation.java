// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.tensors.ElementType;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Dropout does nothing in inference; its mask is true everywhere. */
final class DropoutTranslation {
    private static final int MODE_IS_INPUT = 12;
    private static final int MASK_IS_BOOLEAN = 10;
    private static final int HAS_NO_MODE = 7;

    private DropoutTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Dropout", 1, 3, DropoutTranslation::translate);
    }

    private static void translate(OnnxNode node) {
        if (trains(node)) {
            throw node.unsupported(
                    "It is in training mode.", "Export the model for inference: model.eval() in PyTorch.");
        }
        Value x = node.input(0);
        node.give(0, x);
        if (node.wants(1)) {
            if (node.opset() < MASK_IS_BOOLEAN) {
                throw node.unsupported("Its mask is asked for.", "Export the model with a newer opset.");
            }
            node.give(1, node.add(new Broadcast(x.type().shape()), node.scalar(ElementType.BOOL, 1)));
        }
    }

    private static boolean trains(OnnxNode node) {
        if (node.opset() < HAS_NO_MODE) {
            return !node.attributes().flag("is_test", false);
        }
        return node.opset() >= MODE_IS_INPUT && node.has(2) && node.number(2) != 0;
    }
}
