// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.translation;

import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.mxnet.importer.files.SymbolNode;

/** A node of a symbol while it is translated. */
public final class SymbolSite {
    private final SymbolNode node;
    private final Arguments arguments;
    private final NetworkSketch network;
    private final Attributes attributes;

    public SymbolSite(SymbolNode node, Arguments arguments, NetworkSketch network) {
        this.node = node;
        this.arguments = arguments;
        this.network = network;
        this.attributes = new Attributes(node.attributes());
    }

    public String operator() {
        return node.operator();
    }

    public Attributes attributes() {
        return attributes;
    }

    public int inputs() {
        return node.inputs().size();
    }

    /** An input; only what is asked for becomes part of the network. */
    public Value input(int input) {
        if (input >= inputs()) {
            throw new IllegalArgumentException("It has only " + inputs() + " inputs, but needs " + (input + 1) + ".");
        }
        return arguments.of(node.inputs().get(input));
    }

    /** An input, or for files of MXNet before 0.9, which don't name statistics, the variable called like this. */
    public Value input(int input, String variable) {
        return input < inputs() ? input(input) : arguments.named(node.name() + variable);
    }

    /** An input that has to be known beforehand. */
    public Tensor constant(Value value) {
        return network.constant(value)
                .orElseThrow(() ->
                        new IllegalArgumentException("Its input '" + value.name() + "' isn't among the parameters."));
    }

    public Value add(Operator operator, Value... values) {
        return network.add(node.name(), operator, List.of(values));
    }

    public Value add(Operator operator, List<Value> values) {
        return network.add(node.name(), operator, values);
    }

    /** A new constant. */
    public Value constant(Tensor tensor) {
        return network.addConstant(node.name(), tensor);
    }

    public Value scalar(double number) {
        return constant(Tensor.ofFloats(Shape.SCALAR, (float) number));
    }

    public Value reshape(Value x, List<Dim> dims) {
        return x.shape().dims().equals(dims) ? x : add(new Reshape(new Shape(dims)), x);
    }

    /** A vector with one element for each channel, shaped to broadcast along an axis of a tensor. */
    public Value alongAxis(Value vector, int axis, int rank) {
        long[] extents = new long[rank - axis];
        java.util.Arrays.fill(extents, 1);
        extents[0] = vector.shape().elementsPerSample();
        return reshape(vector, Shape.of(extents).dims());
    }

    /** A refusal because of something that Offramp doesn't compute. */
    public Refusal unsupported(String reason, String remedy) {
        return Refusal.unsupported(node.operator(), reason, remedy);
    }
}
