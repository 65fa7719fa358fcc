// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Where;
import org.offramp.onnx.translation.TranslationTable;

/** Comparisons, logic and choice. */
final class LogicTranslation {
    private LogicTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Equal", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.EQUAL));
        table.add("Less", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.LESS));
        table.add("LessOrEqual", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.LESS_OR_EQUAL));
        table.add("Greater", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.GREATER));
        table.add("GreaterOrEqual", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.GREATER_OR_EQUAL));
        table.add("And", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.AND));
        table.add("Or", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.OR));
        table.add("Xor", 2, node -> ArithmeticTranslation.binary(node, BinaryFunction.XOR));
        table.add("Where", 3, node -> node.give(node.add(new Where(), node.allInputs())));
    }
}
