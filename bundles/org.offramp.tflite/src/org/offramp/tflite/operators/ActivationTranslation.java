// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Translation;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Functions of each element. */
final class ActivationTranslation {
    private ActivationTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        function(table, "ABS", UnaryFunction.ABS);
        function(table, "CEIL", UnaryFunction.CEIL);
        function(table, "COS", UnaryFunction.COS);
        function(table, "EXP", UnaryFunction.EXP);
        function(table, "FLOOR", UnaryFunction.FLOOR);
        function(table, "HARD_SWISH", UnaryFunction.HARD_SWISH);
        function(table, "LOG", UnaryFunction.LOG);
        function(table, "LOGICAL_NOT", UnaryFunction.NOT);
        function(table, "LOGISTIC", UnaryFunction.SIGMOID);
        function(table, "NEG", UnaryFunction.NEGATE);
        function(table, "RELU", UnaryFunction.RELU);
        function(table, "ROUND", UnaryFunction.ROUND);
        function(table, "SIGN", UnaryFunction.SIGN);
        function(table, "SIN", UnaryFunction.SIN);
        function(table, "SQRT", UnaryFunction.SQRT);
        function(table, "TANH", UnaryFunction.TANH);
        table.add("ELU", 1, on(new Unary(UnaryFunction.ELU, 1, 0)))
                .add("RELU6", 1, on(Unary.clip(0, 6)))
                .add("RELU_0_TO_1", 1, on(Unary.clip(0, 1)))
                .add("RELU_N1_TO_1", 1, on(Unary.clip(-1, 1)))
                .exact("RELU", IntegerArithmetic.rescaling(FusedActivation.RELU))
                .exact("RELU6", IntegerArithmetic.rescaling(FusedActivation.RELU6))
                .exact("RELU_N1_TO_1", IntegerArithmetic.rescaling(FusedActivation.RELU_N1_TO_1))
                .add("LEAKY_RELU", 1, ActivationTranslation::leaky)
                .add("GELU", 1, ActivationTranslation::gelu)
                .add("RSQRT", 1, ActivationTranslation::reciprocalRoot)
                .add("SQUARE", 1, node -> node.give(square(node, node.input(0))));
    }

    private static void function(TranslationTable.Builder table, String operator, UnaryFunction function) {
        table.add(operator, 1, on(Unary.of(function)));
    }

    private static Translation on(Unary unary) {
        return node -> node.give(node.onElements(unary, node.input(0)));
    }

    private static void leaky(TfliteNode node) {
        node.give(node.onElements(new Unary(UnaryFunction.LEAKY_RELU, node.realOption(0), 0), node.input(0)));
    }

    private static void gelu(TfliteNode node) {
        UnaryFunction function = node.flag(0) ? UnaryFunction.GELU_TANH : UnaryFunction.GELU;
        node.give(node.onElements(Unary.of(function), node.input(0)));
    }

    private static void reciprocalRoot(TfliteNode node) {
        Value root = node.onElements(Unary.of(UnaryFunction.SQRT), node.input(0));
        node.give(node.onElements(Unary.of(UnaryFunction.RECIPROCAL), root));
    }

    static Value square(TfliteNode node, Value value) {
        Binary product = new Binary(BinaryFunction.MULTIPLY);
        return new Value(node.add(product, value.operand(), value.operand()), value.shape(), value.layout());
    }
}
