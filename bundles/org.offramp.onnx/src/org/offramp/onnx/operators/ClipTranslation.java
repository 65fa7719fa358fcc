// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Clip: limits are attributes before opset 11 and inputs since; either may be missing. */
final class ClipTranslation {
    private static final int LIMITS_ARE_INPUTS = 11;

    private ClipTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Clip", 1, 3, ClipTranslation::translate);
    }

    private static void translate(OnnxNode node) {
        boolean inputs = node.opset() >= LIMITS_ARE_INPUTS;
        if (inputs && !(floatsWithin(node, 1) && floatsWithin(node, 2))) {
            Value raised = limited(node, node.input(0), 1, BinaryFunction.MAXIMUM);
            node.give(limited(node, raised, 2, BinaryFunction.MINIMUM));
            return;
        }
        double low = inputs ? limit(node, 1, Double.NEGATIVE_INFINITY) : attribute(node, "min", -Float.MAX_VALUE);
        double high = inputs ? limit(node, 2, Double.POSITIVE_INFINITY) : attribute(node, "max", Float.MAX_VALUE);
        boolean unlimited = low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
        // The upper limit wins where the limits cross.
        node.give(unlimited ? node.input(0) : node.add(Unary.clip(Math.min(low, high), high), node.input(0)));
    }

    /** Whether the limit is a known number, or missing, for floating-point elements. */
    private static boolean floatsWithin(OnnxNode node, int limit) {
        return node.input(0).type().element().isFloat() && (!node.has(limit) || node.isConstant(limit));
    }

    private static double limit(OnnxNode node, int input, double otherwise) {
        return node.has(input) ? node.number(input) : otherwise;
    }

    private static double attribute(OnnxNode node, String name, double otherwise) {
        return node.attributes().real(name, otherwise);
    }

    private static Value limited(OnnxNode node, Value x, int limit, BinaryFunction function) {
        return node.has(limit) ? node.add(new Binary(function), x, node.input(limit)) : x;
    }
}
