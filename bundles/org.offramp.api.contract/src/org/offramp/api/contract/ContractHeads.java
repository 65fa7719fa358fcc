// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Heads to train, with constants of zero. They take in {@code x}. */
final class ContractHeads {
    private ContractHeads() {}

    static ExitHead linear(int width, int classes) {
        return head(then(NetworkSketch.of("linear", width), new Dense(), Shape.of(classes, width), Shape.of(classes)));
    }

    static ExitHead hidden(int width, int units, int classes) {
        NetworkSketch hidden =
                then(NetworkSketch.of("hidden", width), new Dense(), Shape.of(units, width), Shape.of(units));
        return head(then(
                hidden.then(Unary.of(UnaryFunction.RELU)), new Dense(), Shape.of(classes, units), Shape.of(classes)));
    }

    /** The features are a row of numbers in one channel. */
    static ExitHead convolutional(int width, int channels, int classes) {
        NetworkSketch row = NetworkSketch.of("convolutional", 1, width);
        NetworkSketch map = then(row, new Convolution(Window.of(1), 1), Shape.of(channels, 1, 1), Shape.of(channels));
        NetworkSketch flat =
                map.then(Unary.of(UnaryFunction.RELU)).then(new Reshape(Shape.batched((long) channels * width)));
        return head(then(flat, new Dense(), Shape.of(classes, channels * width), Shape.of(classes)));
    }

    private static NetworkSketch then(NetworkSketch sketch, Operator operator, Shape... constants) {
        return sketch.thenWith(operator, zeros(constants[0]), zeros(constants[1]));
    }

    private static Tensor zeros(Shape shape) {
        return Tensor.ofFloats(shape, new float[Math.toIntExact(shape.elementsPerSample())]);
    }

    private static ExitHead head(NetworkSketch classifier) {
        Network network = classifier.network();
        AttachPoint point = new AttachPoint("map", network.inputs().get(0).type(), 1000);
        Set<String> trainable = network.constants().keySet();
        Network reduction = new Network(
                "reduction",
                List.of(new Input("map", point.type())),
                Map.of(),
                List.of(new Node("reduction", Unary.of(UnaryFunction.RELU), List.of("map"), "x")),
                List.of("x"));
        return new ExitHead(network.name(), "contract", point, reduction, network, trainable);
    }
}
