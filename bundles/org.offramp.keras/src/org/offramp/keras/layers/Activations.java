// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.offramp.api.backbones.Quoted;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.keras.files.Settings;

/** Keras' activation functions by name, as layers have them among their settings. */
final class Activations {
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double LEAKY_SLOPE = 0.2;

    @FunctionalInterface
    private interface Function {
        Flow apply(LayerCall call, Flow x);
    }

    private static final Map<String, Function> FUNCTIONS = functions();

    private Activations() {}

    private static Map<String, Function> functions() {
        Map<String, Function> all = new TreeMap<>();
        all.put("linear", (call, x) -> x);
        unary(all, "relu", Unary.of(UnaryFunction.RELU));
        unary(all, "relu6", Unary.clip(0, 6));
        unary(all, "elu", new Unary(UnaryFunction.ELU, 1, 0));
        unary(all, "celu", new Unary(UnaryFunction.ELU, 1, 0));
        unary(all, "selu", new Unary(UnaryFunction.SELU, SELU_ALPHA, SELU_SCALE));
        unary(all, "sigmoid", Unary.of(UnaryFunction.SIGMOID));
        unary(all, "tanh", Unary.of(UnaryFunction.TANH));
        unary(all, "softplus", Unary.of(UnaryFunction.SOFTPLUS));
        unary(all, "softsign", Unary.of(UnaryFunction.SOFTSIGN));
        unary(all, "gelu", Unary.of(UnaryFunction.GELU));
        unary(all, "exponential", Unary.of(UnaryFunction.EXP));
        unary(all, "leaky_relu", new Unary(UnaryFunction.LEAKY_RELU, LEAKY_SLOPE, 0));
        unary(all, "hard_silu", Unary.of(UnaryFunction.HARD_SWISH));
        unary(all, "hard_swish", Unary.of(UnaryFunction.HARD_SWISH));
        unary(all, "hard_tanh", Unary.clip(-1, 1));
        all.put("hard_sigmoid", (call, x) -> call.node("active", hardSigmoid(call.isKeras3()), x));
        all.put("silu", Activations::silu);
        all.put("swish", Activations::silu);
        all.put("mish", Activations::mish);
        all.put("log_sigmoid", Activations::logSigmoid);
        all.put("tanh_shrink", Activations::shrunk);
        all.put("softmax", (call, x) -> softmax(call, x, -1, false));
        all.put("log_softmax", (call, x) -> softmax(call, x, -1, true));
        return all;
    }

    private static void unary(Map<String, Function> all, String name, Unary operator) {
        all.put(name, (call, x) -> call.node("active", operator, x));
    }

    /** The slope was a fifth before Keras 3 and is a sixth since. */
    private static Unary hardSigmoid(boolean keras3) {
        return new Unary(UnaryFunction.HARD_SIGMOID, keras3 ? 1.0 / 6 : 0.2, 0.5);
    }

    private static Flow silu(LayerCall call, Flow x) {
        Flow gate = call.node("gate", Unary.of(UnaryFunction.SIGMOID), x);
        return call.node("active", new Binary(BinaryFunction.MULTIPLY), x, gate.tensor());
    }

    private static Flow logSigmoid(LayerCall call, Flow x) {
        Flow opposite = call.node("opposite", Unary.of(UnaryFunction.NEGATE), x);
        Flow soft = call.node("softplus", Unary.of(UnaryFunction.SOFTPLUS), opposite);
        return call.node("active", Unary.of(UnaryFunction.NEGATE), soft);
    }

    private static Flow shrunk(LayerCall call, Flow x) {
        Flow bent = call.node("bent", Unary.of(UnaryFunction.TANH), x);
        return call.node("active", new Binary(BinaryFunction.SUBTRACT), x, bent.tensor());
    }

    private static Flow mish(LayerCall call, Flow x) {
        Flow soft = call.node("softplus", Unary.of(UnaryFunction.SOFTPLUS), x);
        Flow gate = call.node("gate", Unary.of(UnaryFunction.TANH), soft);
        return call.node("active", new Binary(BinaryFunction.MULTIPLY), x, gate.tensor());
    }

    /** Over all features of a flattened map, in whatever order they are. */
    static Flow softmax(LayerCall call, Flow x, int axis, boolean logarithm) {
        return call.node("scores", new Softmax(x.axis(axis), logarithm), x);
    }

    /** The layer's result behind the activation that is among its settings. */
    static Flow fused(LayerCall call, Flow x) {
        Optional<JsonElement> activation = call.settings().find("activation");
        return activation.map(which -> apply(call, which, x)).orElse(x);
    }

    private static Flow apply(LayerCall call, JsonElement activation, Flow x) {
        if (activation.isJsonObject()) {
            return serialised(call, new Settings(activation.getAsJsonObject()), x);
        }
        return named(call, activation.isJsonPrimitive() ? activation.getAsString() : activation.toString(), x);
    }

    private static Flow named(LayerCall call, String name, Flow x) {
        return Optional.ofNullable(FUNCTIONS.get(name))
                .orElseThrow(() -> call.unsupported("Its activation " + Quoted.of(name) + " isn't supported."))
                .apply(call, x);
    }

    /** A function by its name, or a whole layer with settings of its own. */
    private static Flow serialised(LayerCall call, Settings activation, Flow x) {
        Optional<JsonElement> configuration = activation.find("config");
        if (configuration.filter(JsonElement::isJsonPrimitive).isPresent()) {
            return named(call, activation.text("config", ""), x);
        }
        String type = activation.text("class_name", "");
        JsonObject settings = activation.inner("config").json();
        return ActivationLayers.find(type)
                .orElseThrow(() -> call.unsupported("Its activation " + Quoted.of(type) + " isn't supported."))
                .apply(call, new Settings(settings), x);
    }
}
