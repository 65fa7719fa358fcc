// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Backbones with weights of zero, written down layer by layer; the input is x, a layer's tensor has its name. */
final class Backbones {
    static final Operator RELU = Unary.of(UnaryFunction.RELU);

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final Input input;

    Backbones(long... extents) {
        input = new Input("x", TensorType.float32(Shape.batched(extents)));
    }

    Backbones node(String name, Operator operator, String... inputs) {
        nodes.add(new Node(name, operator, List.of(inputs), name));
        return this;
    }

    /** Kernels of one element. */
    Backbones pointwise(String name, String from, long out, long in) {
        constant(name + ".weight", out, in, 1, 1);
        return node(name, new Convolution(Window.of(1, 1), 1), from, name + ".weight");
    }

    Backbones dense(String name, String from, long out, long in) {
        constant(name + ".weight", out, in);
        return node(name, new Dense(), from, name + ".weight");
    }

    /** Zeros. */
    Backbones constant(String name, long... extents) {
        int size = (int) Arrays.stream(extents).reduce(1, (a, b) -> a * b);
        constants.put(name, Tensor.ofFloats(Shape.of(extents), new float[size]));
        return this;
    }

    /** The network up to its logits. */
    Network to(String logits) {
        return new Network("backbone", List.of(input), constants, nodes, List.of(logits));
    }

    static BackboneClassifier classifier(Network backbone) {
        String logits = backbone.outputs().get(0);
        return new BackboneClassifier(logits, backbone.type(logits).shape().extent(1));
    }

    static AttachPoint point(Network backbone, String tensor) {
        return new AttachPoint(tensor, backbone.type(tensor), 1);
    }
}
