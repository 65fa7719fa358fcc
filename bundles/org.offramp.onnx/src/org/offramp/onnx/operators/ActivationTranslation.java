// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Where;
import org.offramp.onnx.translation.Attributes;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Activations with parameters, and those that are made of several functions. */
final class ActivationTranslation {
    private static final double SELU_ALPHA = 1.67326319217681884765625;
    private static final double SELU_GAMMA = 1.05070102214813232421875;

    private ActivationTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("LeakyRelu", 1, node -> unary(node, UnaryFunction.LEAKY_RELU, "alpha", 0.01f, "", 0));
        table.add("Elu", 1, node -> unary(node, UnaryFunction.ELU, "alpha", 1, "", 0));
        table.add("Selu", 1, node -> unary(node, UnaryFunction.SELU, "alpha", SELU_ALPHA, "gamma", SELU_GAMMA));
        table.add("HardSigmoid", 1, node -> unary(node, UnaryFunction.HARD_SIGMOID, "alpha", 0.2f, "beta", 0.5));
        table.add("Gelu", 1, ActivationTranslation::gelu);
        table.add("Celu", 1, ActivationTranslation::celu);
        table.add("ThresholdedRelu", 1, ActivationTranslation::thresholdedRelu);
        table.add("Mish", 1, ActivationTranslation::mish);
        table.add("Swish", 1, ActivationTranslation::swish);
    }

    private static void unary(
            OnnxNode node, UnaryFunction function, String first, double alpha, String second, double beta) {
        Attributes attributes = node.attributes();
        Unary operator = new Unary(
                function, attributes.real(first, alpha), second.isEmpty() ? beta : attributes.real(second, beta));
        node.give(node.add(operator, node.input(0)));
    }

    private static void gelu(OnnxNode node) {
        String approximate = node.attributes().text("approximate", "none");
        UnaryFunction function = switch (approximate) {
            case "none" -> UnaryFunction.GELU;
            case "tanh" -> UnaryFunction.GELU_TANH;
            default ->
                throw node.unsupported(
                        "It is approximated by '" + approximate + "'.",
                        "Offramp knows the approximations 'none' and 'tanh'.");
        };
        node.give(node.add(Unary.of(function), node.input(0)));
    }

    /** max(0, x) + min(0, alpha · (exp(x / alpha) − 1)), which is an ELU of x / alpha, times alpha. */
    private static void celu(OnnxNode node) {
        Value x = node.input(0);
        Value alpha = node.scalar(x.type().element(), node.attributes().real("alpha", 1));
        Value scaled = node.add(new Binary(BinaryFunction.DIVIDE), x, alpha);
        Value elu = node.add(new Unary(UnaryFunction.ELU, 1, 0), scaled);
        node.give(node.add(new Binary(BinaryFunction.MULTIPLY), elu, alpha));
    }

    private static void thresholdedRelu(OnnxNode node) {
        Value x = node.input(0);
        Value alpha = node.scalar(x.type().element(), node.attributes().real("alpha", 1));
        Value above = node.add(new Binary(BinaryFunction.GREATER), x, alpha);
        node.give(node.add(new Where(), above, x, node.scalar(x.type().element(), 0)));
    }

    private static void mish(OnnxNode node) {
        Value x = node.input(0);
        Value gate = node.add(Unary.of(UnaryFunction.TANH), node.add(Unary.of(UnaryFunction.SOFTPLUS), x));
        node.give(node.add(new Binary(BinaryFunction.MULTIPLY), x, gate));
    }

    private static void swish(OnnxNode node) {
        Value x = node.input(0);
        double alpha = node.attributes().real("alpha", 1);
        Value scaled = alpha == 1
                ? x
                : node.add(
                        new Binary(BinaryFunction.MULTIPLY),
                        x,
                        node.scalar(x.type().element(), alpha));
        Value gate = node.add(Unary.of(UnaryFunction.SIGMOID), scaled);
        node.give(node.add(new Binary(BinaryFunction.MULTIPLY), x, gate));
    }
}
