// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.tflite.translation.Pair;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Translation;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Functions of two tensors, element by element. */
final class ArithmeticTranslation {
    private ArithmeticTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("ADD", 2, activated(BinaryFunction.ADD))
                .add("SUB", 2, activated(BinaryFunction.SUBTRACT))
                .add("MUL", 2, activated(BinaryFunction.MULTIPLY))
                .add("DIV", 2, activated(BinaryFunction.DIVIDE))
                .exact("ADD", IntegerArithmetic.sum(BinaryFunction.ADD))
                .exact("SUB", IntegerArithmetic.sum(BinaryFunction.SUBTRACT))
                .exact("MUL", IntegerArithmetic::product)
                .add("ADD_N", 1, 4096, ArithmeticTranslation::sum)
                .add("MAXIMUM", 2, extreme(BinaryFunction.MAXIMUM))
                .add("MINIMUM", 2, extreme(BinaryFunction.MINIMUM))
                .add("POW", 2, plain(BinaryFunction.POWER))
                .add("PRELU", 2, plain(BinaryFunction.PRELU))
                .add("EQUAL", 2, plain(BinaryFunction.EQUAL))
                .add("GREATER", 2, plain(BinaryFunction.GREATER))
                .add("GREATER_EQUAL", 2, plain(BinaryFunction.GREATER_OR_EQUAL))
                .add("LESS", 2, plain(BinaryFunction.LESS))
                .add("LESS_EQUAL", 2, plain(BinaryFunction.LESS_OR_EQUAL))
                .add("LOGICAL_AND", 2, plain(BinaryFunction.AND))
                .add("LOGICAL_OR", 2, plain(BinaryFunction.OR))
                .add("NOT_EQUAL", 2, ArithmeticTranslation::notEqual)
                .add("SQUARED_DIFFERENCE", 2, ArithmeticTranslation::squaredDifference);
    }

    static Translation activated(BinaryFunction function) {
        return node -> node.give(FusedActivation.of(node, 0).on(node, of(node, function)));
    }

    private static Translation plain(BinaryFunction function) {
        return node -> node.give(of(node, function));
    }

    /** Integers that stand for real numbers compare as those do, if both are in one scale. */
    private static Translation extreme(BinaryFunction function) {
        return node -> {
            boolean same = node.quantization(0).equals(node.quantization(1));
            Pair pair =
                    same ? Pair.of(node, node.moved(0), node.moved(1)) : Pair.of(node, node.input(0), node.input(1));
            node.give(pair.joined(node, new Binary(function)));
        };
    }

    private static Value of(TfliteNode node, BinaryFunction function) {
        return Pair.of(node, node.input(0), node.input(1)).joined(node, new Binary(function));
    }

    private static void sum(TfliteNode node) {
        Value sum = node.input(0);
        for (int i = 1; i < node.inputs(); i++) {
            sum = Pair.of(node, sum, node.input(i)).joined(node, new Binary(BinaryFunction.ADD));
        }
        node.give(sum);
    }

    private static void notEqual(TfliteNode node) {
        node.give(node.onElements(Unary.of(UnaryFunction.NOT), of(node, BinaryFunction.EQUAL)));
    }

    private static void squaredDifference(TfliteNode node) {
        node.give(ActivationTranslation.square(node, of(node, BinaryFunction.SUBTRACT)));
    }
}
