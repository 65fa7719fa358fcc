// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** The network that grows while the nodes of an ONNX graph are translated, one after the other. */
public final class NetworkBuilder {
    private final Map<String, Tensor> offers;
    private final Set<String> taken;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    /** Names given here, with the place of the node that gives the tensor, or −1. */
    private final Map<String, Integer> temporary = new HashMap<>();

    private final Set<String> folded = new LinkedHashSet<>();
    private final Folding folding = new Folding();
    private final Limits limits = new Limits();
    private int named;

    /**
     * @param taken all names in the ONNX graph
     * @param offers values that inputs may be replaced with where an operator needs a constant
     */
    public NetworkBuilder(Set<String> taken, Map<String, Tensor> offers) {
        this.taken = new HashSet<>(taken);
        this.offers = Map.copyOf(offers);
    }

    public void input(String name, TensorType type) {
        Limits.checkSize(type);
        inputs.put(name, new Input(name, type));
        values.put(name, new Value.Activation(name, type));
    }

    public void constant(String name, Tensor tensor) {
        values.put(name, new Value.Constant(name, tensor));
    }

    Value value(String onnxName) {
        return Optional.ofNullable(values.get(onnxName))
                .orElseThrow(() -> Refusal.damaged(
                        "It takes in the tensor " + Quoted.of(onnxName) + ", which nothing gives.",
                        "Maybe a name is misspelt: export the model again."));
    }

    String freshName(String stem) {
        String name = stem + "/" + named++;
        while (!taken.add(name)) {
            name = stem + "/" + named++;
        }
        temporary.put(name, -1);
        return name;
    }

    void reserve(double weights) {
        limits.reserve(weights);
    }

    /** Adds an operator, or computes it at once where its inputs are known. */
    Value add(String nodeName, String stem, Operator operator, List<Value> arguments) {
        TensorType type = operator.infer(arguments.stream().map(Value::type).toList());
        Limits.checkSize(type);
        Limits.checkNodes(nodes.size());
        String name = freshName(stem);
        return folding.fold(name, operator, arguments, type)
                .orElseGet(() -> node(nodeName, operator, arguments, name, type));
    }

    private Value node(String nodeName, Operator operator, List<Value> arguments, String output, TensorType type) {
        arguments.forEach(this::use);
        temporary.put(output, nodes.size());
        nodes.add(
                new Node(nodeName, operator, arguments.stream().map(Value::name).toList(), output));
        return new Value.Activation(output, type);
    }

    /** The real numbers that integers stand for, computed at once where these are constant, as weights are. */
    Value dequantized(String nodeName, String stem, Dequantize operator, List<Value> arguments) {
        TensorType type = operator.infer(arguments.stream().map(Value::type).toList());
        return folding.foldWeights(freshName(stem), operator, arguments, type)
                .orElseGet(() -> add(nodeName, stem, operator, arguments));
    }

    private void use(Value value) {
        if (value instanceof Value.Constant constant) {
            constants.put(constant.name(), constant.tensor());
        } else if (value instanceof Value.PerBatch) {
            throw Refusal.damaged(
                    "Its input " + Quoted.of(value.name()) + " is computed from the batch size, which isn't known.",
                    "Export the model with a fixed batch size of 1.");
        }
    }

    /** Gives an ONNX name to a value; one that has none yet is renamed, another gets a second name. */
    void bind(String onnxName, Value value) {
        if (!temporary.containsKey(value.name()) || constants.containsKey(value.name())) {
            values.put(onnxName, value);
            return;
        }
        int producer = temporary.remove(value.name());
        if (producer >= 0) {
            Map<String, String> names = Map.of(value.name(), onnxName);
            nodes.subList(producer, nodes.size()).replaceAll(node -> OutputNaming.renamed(node, names));
        }
        values.put(onnxName, withName(value, onnxName));
    }

    private static Value withName(Value value, String name) {
        if (value instanceof Value.Constant constant) {
            return new Value.Constant(name, constant.tensor());
        }
        if (value instanceof Value.PerBatch pair) {
            return new Value.PerBatch(name, pair.first(), pair.second());
        }
        return new Value.Activation(name, value.type());
    }

    /** The value as a constant; offered values of inputs are used where that makes it one. */
    Tensor demand(Value value) {
        if (value instanceof Value.Constant constant) {
            return constant.tensor();
        }
        if (value instanceof Value.PerBatch) {
            throw Refusal.damaged(
                    "Its input " + Quoted.of(value.name()) + " depends on the batch size, but has to be constant.",
                    "Export the model with a fixed batch size of 1.");
        }
        return computed(value.name());
    }

    private Tensor computed(String name) {
        if (constants.containsKey(name)) {
            return constants.get(name);
        }
        if (inputs.containsKey(name) && offers.containsKey(name)) {
            return fold(name);
        }
        Node producer = nodes.stream()
                .filter(node -> node.output().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.damaged(
                        "It needs " + Quoted.of(name) + " as a constant, but that is known only when the network runs.",
                        "Export the model with constant shapes and sizes."));
        return producer.operator()
                .evaluate(producer.inputs().stream().map(this::computed).toList());
    }

    private Tensor fold(String input) {
        Tensor tensor = offers.get(input);
        folded.add(input);
        inputs.remove(input);
        constants.put(input, tensor);
        values.put(input, new Value.Constant(input, tensor));
        return tensor;
    }

    /** Names of the inputs that became constants. */
    public List<String> folded() {
        return List.copyOf(folded);
    }

    /** The network; its outputs have the names that they have in the ONNX graph. */
    public Network finish(String name, List<String> outputs) {
        OutputNaming naming = new OutputNaming(inputs.keySet(), outputs);
        for (String output : outputs) {
            Value value = value(output);
            if (value instanceof Value.Activation) {
                naming.add(value, output);
            } else {
                use(withName(value, output));
            }
        }
        List<Node> all = naming.applyTo(nodes);
        return new Network(name, List.copyOf(inputs.values()), constants, all, outputs).withOutputs(outputs);
    }
}
