// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.List;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** The place of one node of the network in the graph being written: its tensors, and ways to add what computes it. */
final class Site {
    private final Network network;
    private final Node node;
    private final GraphBuilder graph;

    Site(Network network, Node node, GraphBuilder graph) {
        this.network = network;
        this.node = node;
        this.graph = graph;
    }

    Network network() {
        return network;
    }

    GraphBuilder graph() {
        return graph;
    }

    Node node() {
        return node;
    }

    List<String> inputs() {
        return node.inputs();
    }

    String input(int index) {
        return node.inputs().get(index);
    }

    TensorType type(int index) {
        return network.type(input(index));
    }

    TensorType outputType() {
        return network.type(node.output());
    }

    /** Starts an ONNX node; an empty name stands for an optional input that is left out. */
    NodeBuilder add(String operator, String... inputs) {
        return add(operator, List.of(inputs));
    }

    NodeBuilder add(String operator, List<String> inputs) {
        return new NodeBuilder(this, operator, inputs);
    }

    /** The tensor in another element type; itself if that is its own. */
    String cast(String tensor, ElementType from, ElementType to) {
        return from == to
                ? tensor
                : add("Cast", tensor).with("to", DataTypes.of(to)).part("cast");
    }

    /** Adds a constant and gives its name. */
    String constant(String what, Tensor tensor) {
        String name = graph.freshTensor(node.output() + "/" + what);
        graph.addConstant(name, tensor);
        return name;
    }

    /** A vector of 64-bit integers, which is how ONNX takes axes and shapes. */
    String integers(String what, List<? extends Number> values) {
        return constant(
                what,
                Tensor.ofLongs(values.stream().mapToLong(Number::longValue).toArray()));
    }

    /** One number of any element type. */
    String scalar(String what, ElementType element, double value) {
        return element.isFloat()
                ? constant(what, Tensor.ofDoubles(element, Shape.SCALAR, value))
                : constant(what, Tensor.ofLongs(element, Shape.SCALAR, (long) value));
    }
}
