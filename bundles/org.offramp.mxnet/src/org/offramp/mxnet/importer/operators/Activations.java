// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.Map;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.mxnet.importer.translation.Attributes;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Activations, under the names that they have as operators and as types of an activation. */
final class Activations {
    private static final double SELU_ALPHA = 1.6732632423543772848170429916717;
    private static final double SELU_LAMBDA = 1.0507009873554804934193349852946;
    private static final double SLOPE = 0.25;

    private static final Map<String, UnaryFunction> TYPES = Map.of(
            "relu", UnaryFunction.RELU,
            "sigmoid", UnaryFunction.SIGMOID,
            "tanh", UnaryFunction.TANH,
            "softrelu", UnaryFunction.SOFTPLUS,
            "softsign", UnaryFunction.SOFTSIGN);

    private Activations() {}

    static void register(TranslationTable.Builder table) {
        table.add(Activations::activation, "Activation");
        table.add(Activations::leaky, "LeakyReLU");
        for (String name : new String[] {"relu", "sigmoid", "tanh", "softsign"}) {
            table.add(site -> site.add(Unary.of(TYPES.get(name)), site.input(0)), name);
        }
        table.add(Activations::hardSigmoid, "hard_sigmoid");
        table.add(Activations::clip, "clip");
    }

    private static Value activation(SymbolSite site) {
        String type = site.attributes().text("act_type", "");
        if (!TYPES.containsKey(type)) {
            throw unknown(site, type);
        }
        return site.add(Unary.of(TYPES.get(type)), site.input(0));
    }

    private static RuntimeException unknown(SymbolSite site, String type) {
        return site.unsupported("Its act_type '" + type + "' isn't known.", "Use one of MXNet's own.");
    }

    private static Value leaky(SymbolSite site) {
        Attributes attributes = site.attributes();
        String type = attributes.text("act_type", "leaky");
        double slope = attributes.real("slope", SLOPE);
        Value x = site.input(0);
        return switch (type) {
            case "leaky" -> site.add(new Unary(UnaryFunction.LEAKY_RELU, slope, 0), x);
            case "elu" -> site.add(new Unary(UnaryFunction.ELU, slope, 0), x);
            case "selu" -> site.add(new Unary(UnaryFunction.SELU, SELU_ALPHA, SELU_LAMBDA), x);
            case "gelu" -> site.add(Unary.of(UnaryFunction.GELU), x);
            case "rrelu" -> site.add(new Unary(UnaryFunction.LEAKY_RELU, middle(attributes), 0), x);
            case "prelu" -> prelu(site, x);
            default -> throw unknown(site, type);
        };
    }

    /** Random slopes are for training; afterwards it is the middle one. */
    private static double middle(Attributes attributes) {
        return (attributes.real("lower_bound", 0.125) + attributes.real("upper_bound", 0.334)) / 2;
    }

    private static Value prelu(SymbolSite site, Value x) {
        Value slope = site.alongAxis(site.input(1), 1, x.shape().rank());
        return site.add(new Binary(BinaryFunction.PRELU), x, slope);
    }

    private static Value hardSigmoid(SymbolSite site) {
        double alpha = site.attributes().real("alpha", 0.2);
        double beta = site.attributes().real("beta", 0.5);
        return site.add(new Unary(UnaryFunction.HARD_SIGMOID, alpha, beta), site.input(0));
    }

    private static Value clip(SymbolSite site) {
        double low = site.attributes().real("a_min", Double.NEGATIVE_INFINITY);
        double high = site.attributes().real("a_max", Double.POSITIVE_INFINITY);
        return site.add(Unary.clip(low, high), site.input(0));
    }
}
