// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * A small network written down in a few lines: one input {@code x} and a chain of nodes that give {@code t1}, {@code
 * t2}, …, with random constants that are the same in every run.
 */
final class NetworkSketch {
    private final String name;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Random random = new Random(7);
    private String last = "x";

    private NetworkSketch(String name, TensorType input) {
        this.name = name;
        inputs.add(new Input("x", input));
    }

    /** A network whose input x is a batch of float32 samples. */
    static NetworkSketch of(String name, long... extentsPerSample) {
        return new NetworkSketch(name, TensorType.float32(Shape.batched(extentsPerSample)));
    }

    /** A node that takes in the last tensor and constants between -1 and 1 of the given shapes. */
    NetworkSketch then(Operator operator, Shape... shapes) {
        Tensor[] values = new Tensor[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            values[i] = random(shapes[i], -1, 1);
        }
        return thenWith(operator, values);
    }

    /** A node that takes in the last tensor and the given constants. */
    NetworkSketch thenWith(Operator operator, Tensor... values) {
        List<String> arguments = new ArrayList<>(List.of(last));
        for (Tensor value : values) {
            arguments.add(constant(value));
        }
        return join(operator, arguments.toArray(String[]::new));
    }

    /** A normalisation of the last tensor by scale, shift, mean and variance of each channel. */
    NetworkSketch thenStatistics(Operator operator, int channels) {
        Shape shape = Shape.of(channels);
        return thenWith(
                operator, random(shape, 0.5, 1.5), random(shape, -1, 1), random(shape, -1, 1), random(shape, 0.2, 2));
    }

    /** A node that takes in the named tensors. */
    NetworkSketch join(Operator operator, String... arguments) {
        last = "t" + (nodes.size() + 1);
        nodes.add(new Node("node " + last, operator, List.of(arguments), last));
        return this;
    }

    NetworkSketch input(String input, TensorType type) {
        inputs.add(new Input(input, type));
        return this;
    }

    NetworkSketch constant(String constant, Tensor value) {
        constants.put(constant, value);
        return this;
    }

    private String constant(Tensor value) {
        String constant = "c" + constants.size();
        constants.put(constant, value);
        return constant;
    }

    Tensor random(Shape shape, double low, double high) {
        float[] values = new float[Math.toIntExact(shape.elementsPerSample())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (low + (high - low) * random.nextDouble());
        }
        return Tensor.ofFloats(shape, values);
    }

    Network network() {
        return new Network(name, inputs, constants, nodes, List.of(last));
    }
}
