// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.files.Damage;
import org.offramp.keras.files.HdfArray;
import org.offramp.keras.files.Settings;

/** One layer while it is lowered at one of the places where the model calls it. */
public final class LayerCall {
    private final String name;
    private final String type;
    private final Settings settings;
    private final List<Flow> inputs;
    private final List<HdfArray> weights;
    private final boolean keras3;
    private final NetworkSketch network;

    /**
     * @param name of the layer, unique in the model
     * @param type of the layer, its class in Keras
     * @param keras3 whether the layer means what it does in Keras 3 and newer
     */
    public LayerCall(
            String name,
            String type,
            Settings settings,
            List<Flow> inputs,
            List<HdfArray> weights,
            boolean keras3,
            NetworkSketch network) {
        this.name = name;
        this.type = type;
        this.settings = settings;
        this.inputs = List.copyOf(inputs);
        this.weights = List.copyOf(weights);
        this.keras3 = keras3;
        this.network = network;
    }

    String type() {
        return type;
    }

    Settings settings() {
        return settings;
    }

    boolean isKeras3() {
        return keras3;
    }

    List<Flow> inputs() {
        return inputs;
    }

    /** The only input. */
    Flow input() {
        if (inputs.size() != 1) {
            throw Damage.of("It takes in " + inputs.size() + " tensors instead of one.");
        }
        return inputs.get(0);
    }

    /** Checks how many weights there are. */
    void expectWeights(int count) {
        if (weights.size() != count) {
            throw Damage.of("There are " + weights.size() + " arrays of weights for it instead of " + count + ".");
        }
    }

    int weightCount() {
        return weights.size();
    }

    Tensor weight(int index) {
        if (index >= weights.size()) {
            throw Damage.of("There are only " + weights.size() + " arrays of weights for it.");
        }
        return weights.get(index).floats();
    }

    boolean channelsLast() {
        String format = settings.text("data_format", "channels_last");
        if (!List.of("channels_last", "channels_first").contains(format)) {
            throw Damage.of("Its data_format '" + format + "' doesn't exist.");
        }
        return format.equals("channels_last");
    }

    /** The only input as [batch, C, spatial…] in the network. */
    Flow spatial(int axes) {
        Flow input = input();
        if (input.rank() != axes + 2) {
            throw new ShapeException(
                    "It takes in a tensor " + input.shape() + " instead of one with " + (axes + 2) + " dimensions.");
        }
        return channelsLast() ? channelsSecond(input) : asIs(input);
    }

    Flow channelsSecond(Flow flow) {
        return new Rearranging(network).channelsSecond(flow);
    }

    Flow asIs(Flow flow) {
        return new Rearranging(network).asIs(flow);
    }

    /** A node on a flow that leaves its arrangement as it is. */
    Flow node(String part, Operator operator, Flow flow, String... others) {
        List<String> arguments = new ArrayList<>(List.of(flow.tensor()));
        arguments.addAll(List.of(others));
        String tensor = network.add(name + "/" + part, operator, arguments);
        return flow.with(tensor, network.shape(tensor));
    }

    /** A node whose output is arranged as Keras has it. */
    Flow plain(String part, Operator operator, Flow flow, String... others) {
        Flow result = node(part, operator, flow, others);
        return Flow.asIs(result.tensor(), result.stored());
    }

    Flow reshaped(String part, Flow flow, Shape target) {
        return plain(part, new Reshape(target), flow);
    }

    /** A constant that belongs to the layer, the same wherever it is called. */
    String constant(String part, Supplier<Tensor> value) {
        return network.constant(name + "/" + part, value);
    }

    String scalar(double value) {
        return constant("value " + value, () -> Tensor.ofFloats(Shape.SCALAR, (float) value));
    }

    /** Counts elements of axes that the layer enlarges. */
    void reserve(long positions) {
        network.reserve(positions);
    }

    Refusal unsupported(String reason) {
        return Refusal.unsupported(type, reason, "Build the model without it, or export it to ONNX and use that file.");
    }
}
