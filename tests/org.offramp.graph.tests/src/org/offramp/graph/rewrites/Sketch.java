// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.TinyNetworks;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** A few nodes on one input "x", with random constants. */
final class Sketch {
    private final Random random = new Random(53);
    private final Shape input;
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    Sketch(Shape input) {
        this.input = input;
    }

    Sketch constant(String name, long... shape) {
        return constant(name, TinyNetworks.random(random, Shape.of(shape)));
    }

    Sketch constant(String name, Tensor tensor) {
        constants.put(name, tensor);
        return this;
    }

    Sketch node(String name, Operator operator, String... inputs) {
        nodes.add(new Node(name, operator, List.of(inputs), name));
        return this;
    }

    /** A batch normalisation with constants of its own. */
    Sketch normalization(String name, String x, int channels) {
        constant(name + ".scale", channels);
        constant(name + ".shift", channels);
        constant(name + ".mean", channels);
        float[] variance = new float[channels];
        for (int c = 0; c < channels; c++) {
            variance[c] = 0.5f + c;
        }
        constant(name + ".variance", Tensor.ofFloats(Shape.of(channels), variance));
        return node(
                name,
                new BatchNormalization(1e-3),
                x,
                name + ".scale",
                name + ".shift",
                name + ".mean",
                name + ".variance");
    }

    Network network(String... outputs) {
        return new Network(
                "sketch", List.of(new Input("x", TensorType.float32(input))), constants, nodes, List.of(outputs));
    }
}
