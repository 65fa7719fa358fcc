// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.keras.files.Settings;

/** Activations that are layers of their own, with settings. */
final class ActivationLayers {
    private static final double LEAKY_SLOPE = 0.3;

    /** An activation with its settings, which may stand inside another layer's. */
    @FunctionalInterface
    interface Activation {
        Flow apply(LayerCall call, Settings settings, Flow x);
    }

    private static final Map<String, Activation> WITHOUT_WEIGHTS = Map.of(
            "ReLU", ActivationLayers::relu,
            "LeakyReLU", ActivationLayers::leaky,
            "ELU", ActivationLayers::elu,
            "Softmax", ActivationLayers::softmax);

    private ActivationLayers() {}

    static void register(LayerTable table) {
        WITHOUT_WEIGHTS.forEach(
                (type, activation) -> table.add(type, call -> activation.apply(call, call.settings(), call.input())));
        table.add("Activation", call -> Activations.fused(call, call.input()));
        table.add("PReLU", ActivationLayers::parametric);
    }

    static Optional<Activation> find(String type) {
        return Optional.ofNullable(WITHOUT_WEIGHTS.get(type));
    }

    private static Flow relu(LayerCall call, Settings settings, Flow x) {
        double slope = settings.number("negative_slope", 0);
        double threshold = settings.number("threshold", 0);
        double largest = settings.number("max_value", Float.MAX_VALUE);
        if (threshold != 0) {
            throw call.unsupported("Its threshold of " + threshold + " isn't supported, only 0 is.");
        }
        boolean limited = settings.has("max_value");
        if (slope == 0) {
            return call.node("active", limited ? Unary.clip(0, largest) : Unary.of(UnaryFunction.RELU), x);
        }
        Flow leaky = call.node("leaky", new Unary(UnaryFunction.LEAKY_RELU, slope, 0), x);
        return limited ? call.node("active", new Binary(BinaryFunction.MINIMUM), leaky, call.scalar(largest)) : leaky;
    }

    /** The slope's name changed with Keras 3. */
    private static Flow leaky(LayerCall call, Settings settings, Flow x) {
        double slope = settings.number("negative_slope", settings.number("alpha", LEAKY_SLOPE));
        return call.node("active", new Unary(UnaryFunction.LEAKY_RELU, slope, 0), x);
    }

    private static Flow elu(LayerCall call, Settings settings, Flow x) {
        return call.node("active", new Unary(UnaryFunction.ELU, settings.number("alpha", 1), 0), x);
    }

    private static Flow softmax(LayerCall call, Settings settings, Flow x) {
        List<Integer> axes = settings.integers("axis");
        if (axes.size() > 1) {
            throw call.unsupported("A softmax over the axes " + axes + " together isn't supported.");
        }
        return Activations.softmax(call, x, axes.isEmpty() ? -1 : axes.get(0), false);
    }

    /** One slope for each element of a sample; shared axes have a single one. */
    private static Flow parametric(LayerCall call) {
        call.expectWeights(1);
        Flow x = call.input();
        String slopes = call.constant("alpha." + x.arrangement(), () -> Parameters.broadcastable(call.weight(0), x));
        return call.node("active", new Binary(BinaryFunction.PRELU), x, slopes);
    }
}
