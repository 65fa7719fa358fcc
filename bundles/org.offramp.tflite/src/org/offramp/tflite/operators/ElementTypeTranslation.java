// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import org.offramp.graph.operators.Cast;
import org.offramp.graph.tensors.ElementType;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Changes of the element type. What is quantised or real follows from the types of the tensors alone. */
final class ElementTypeTranslation {
    private ElementTypeTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("QUANTIZE", 1, node -> node.give(node.input(0)))
                .exact("QUANTIZE", IntegerArithmetic.rescaling(FusedActivation.NONE))
                .add("DEQUANTIZE", 1, node -> node.give(node.input(0)))
                .add("CAST", 1, ElementTypeTranslation::cast);
    }

    private static void cast(TfliteNode node) {
        Value value = node.input(0);
        ElementType to = node.outputElement();
        node.give(value.element() == to ? value : node.onElements(new Cast(to), value));
    }
}
