// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * A neural network as an immutable graph. Tensors have unique names; each is an input, a constant or the one output of
 * a node. Nodes stand in an order in which each one's inputs are there before it. Types are inferred at construction.
 */
public final class Network {
    private final String name;
    private final List<Input> inputs;
    private final Map<String, Tensor> constants;
    private final List<Node> nodes;
    private final List<String> outputs;
    private final Map<String, TensorType> types;
    private final Map<String, Node> producers;

    /**
     * @param nodes in any order in which inputs come first
     * @param outputs names of the tensors that the network is there for; at least one
     * @throws NetworkException when names clash or lack, or when a node's inputs don't fit
     */
    public Network(
            String name, List<Input> inputs, Map<String, Tensor> constants, List<Node> nodes, List<String> outputs) {
        this.name = name;
        this.inputs = List.copyOf(inputs);
        this.constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        this.nodes = List.copyOf(nodes);
        this.outputs = List.copyOf(outputs);
        TypeInference inference = new TypeInference(this.inputs, this.constants);
        this.nodes.forEach(inference::add);
        this.types = inference.types();
        this.producers = inference.producers();
        if (outputs.isEmpty()) {
            throw new NetworkException("The network '" + name + "' has no output.");
        }
        this.outputs.forEach(this::type);
    }

    public String name() {
        return name;
    }

    public List<Input> inputs() {
        return inputs;
    }

    /** Weights and other constants by name. */
    public Map<String, Tensor> constants() {
        return constants;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<String> outputs() {
        return outputs;
    }

    /** Type of any tensor of the network. */
    public TensorType type(String tensor) {
        return Optional.ofNullable(types.get(tensor))
                .orElseThrow(() -> new NetworkException(
                        "The network '" + name + "' has no tensor '" + tensor + "'. Maybe a name is misspelt."));
    }

    /** Whether there is a tensor of that name. */
    public boolean has(String tensor) {
        return types.containsKey(tensor);
    }

    /** The node that gives a tensor; none for inputs and constants. */
    public Optional<Node> producer(String tensor) {
        return Optional.ofNullable(producers.get(tensor));
    }

    public Optional<Tensor> constant(String tensor) {
        return Optional.ofNullable(constants.get(tensor));
    }

    /** Types of a node's inputs, in order. */
    public List<TensorType> inputTypes(Node node) {
        return node.inputs().stream().map(this::type).toList();
    }

    /** The nodes that take in each tensor. */
    public Map<String, List<Node>> consumers() {
        Map<String, List<Node>> consumers = new LinkedHashMap<>();
        for (Node node : nodes) {
            for (String input : node.inputs().stream().distinct().toList()) {
                consumers.computeIfAbsent(input, key -> new ArrayList<>()).add(node);
            }
        }
        return consumers;
    }

    /** The same network with other outputs; what they don't need is left out. */
    public Network withOutputs(List<String> others) {
        return Pruning.prune(name, inputs, constants, nodes, others);
    }

    /**
     * The same network with other values for some of its constants, such as trained weights.
     *
     * @throws NetworkException when there is no such constant, or the value's type is another
     */
    public Network withConstants(Map<String, Tensor> values) {
        values.forEach((constant, value) -> {
            if (!constants.containsKey(constant) || !value.type().equals(type(constant))) {
                throw new NetworkException("The network '" + name + "' has no constant '" + constant + "' that is "
                        + value.type() + ". Maybe the values are those of another network.");
            }
        });
        Map<String, Tensor> changed = new LinkedHashMap<>(constants);
        changed.putAll(values);
        return new Network(name, inputs, changed, nodes, outputs);
    }

    /** A new network with the patch applied; what nothing needs any more is left out. */
    public Network apply(Patch patch) {
        return patch.applyTo(this);
    }

    @Override
    public String toString() {
        return name + ": " + inputs + ", " + nodes.size() + " nodes, " + outputs;
    }
}
