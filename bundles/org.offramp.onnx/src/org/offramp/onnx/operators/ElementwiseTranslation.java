// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.Map;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.onnx.translation.TranslationTable;

/** Functions of one element without parameters. */
final class ElementwiseTranslation {
    private static final Map<String, UnaryFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("Abs", UnaryFunction.ABS),
            Map.entry("Ceil", UnaryFunction.CEIL),
            Map.entry("Cos", UnaryFunction.COS),
            Map.entry("Erf", UnaryFunction.ERF),
            Map.entry("Exp", UnaryFunction.EXP),
            Map.entry("Floor", UnaryFunction.FLOOR),
            Map.entry("HardSwish", UnaryFunction.HARD_SWISH),
            Map.entry("Log", UnaryFunction.LOG),
            Map.entry("Neg", UnaryFunction.NEGATE),
            Map.entry("Not", UnaryFunction.NOT),
            Map.entry("Reciprocal", UnaryFunction.RECIPROCAL),
            Map.entry("Relu", UnaryFunction.RELU),
            Map.entry("Round", UnaryFunction.ROUND),
            Map.entry("Sigmoid", UnaryFunction.SIGMOID),
            Map.entry("Sign", UnaryFunction.SIGN),
            Map.entry("Sin", UnaryFunction.SIN),
            Map.entry("Softplus", UnaryFunction.SOFTPLUS),
            Map.entry("Softsign", UnaryFunction.SOFTSIGN),
            Map.entry("Sqrt", UnaryFunction.SQRT),
            Map.entry("Tanh", UnaryFunction.TANH));

    private ElementwiseTranslation() {}

    static void register(TranslationTable.Builder table) {
        FUNCTIONS.forEach((operator, function) ->
                table.add(operator, 1, node -> node.give(node.add(Unary.of(function), node.input(0)))));
    }
}
