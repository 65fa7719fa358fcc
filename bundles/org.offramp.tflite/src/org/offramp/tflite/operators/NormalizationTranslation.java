// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** What brings the elements along the last axis into relation. */
final class NormalizationTranslation {
    private static final double LEAST_NORM = 1e-6;

    private NormalizationTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("SOFTMAX", 1, NormalizationTranslation::softmax)
                .add("LOG_SOFTMAX", 1, node -> softmax(node, node.input(0), true))
                .add("L2_NORMALIZATION", 1, NormalizationTranslation::unitLength)
                .add("LOCAL_RESPONSE_NORMALIZATION", 1, NormalizationTranslation::localResponse);
    }

    private static void softmax(TfliteNode node) {
        float beta = node.options().real(0);
        if (!(beta > 0)) {
            throw Refusal.damaged("Its beta is " + beta + ".");
        }
        Value x = node.input(0);
        Value scaled = beta == 1
                ? x
                : new Value(
                        node.add(
                                new Binary(BinaryFunction.MULTIPLY),
                                x.operand(),
                                node.scalar(ElementType.FLOAT32, beta)),
                        x.shape(),
                        x.layout());
        softmax(node, scaled, false);
    }

    private static void softmax(TfliteNode node, Value value, boolean logarithm) {
        Arranged x = node.inOwnOrder(value);
        node.give(x.with(node.add(new Softmax(x.axis(last(value)), logarithm), x.operand())));
    }

    private static int last(Value value) {
        if (value.shape().rank() == 0) {
            throw Refusal.damaged("It takes in one number, which has no axis.");
        }
        return value.shape().rank() - 1;
    }

    private static void unitLength(TfliteNode node) {
        Value value = node.input(0);
        Arranged x = node.inOwnOrder(value);
        Operand squares = node.add(new Binary(BinaryFunction.MULTIPLY), x.operand(), x.operand());
        Reduce sum = new Reduce(ReduceFunction.SUM, List.of(x.axis(last(value))), true);
        Operand norm = node.add(Unary.of(UnaryFunction.SQRT), node.add(sum, squares));
        Operand least = node.scalar(ElementType.FLOAT32, LEAST_NORM);
        Operand divisor = node.add(new Binary(BinaryFunction.MAXIMUM), norm, least);
        node.give(x.with(node.add(new Binary(BinaryFunction.DIVIDE), x.operand(), divisor)));
    }

    private static void localResponse(TfliteNode node) {
        Arranged map = node.map(node.input(0));
        int radius = node.options().integer(0, 0);
        if (radius < 0 || radius > 1 << 20) {
            throw Refusal.damaged("Its radius is " + radius + ".");
        }
        int size = 2 * radius + 1;
        LocalResponseNormalization operator = new LocalResponseNormalization(
                size,
                (double) node.options().real(2) * size,
                node.options().real(3),
                node.options().real(1));
        node.give(map.with(node.add(operator, map.operand())));
    }
}
