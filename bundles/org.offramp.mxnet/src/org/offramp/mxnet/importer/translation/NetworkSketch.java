// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** The network that grows while the nodes of a symbol are translated, one after the other. */
public final class NetworkSketch {
    /** Per sample: 1 GB in float32, far beyond any classifier. */
    private static final long MOST_ELEMENTS = 1L << 28;

    private static final int MOST_NODES = 40_000;

    private final Set<String> taken = new HashSet<>();
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    public Value input(String name, TensorType type) {
        checkSize(type);
        Value value = new Value(fresh(name), type);
        inputs.add(new Input(value.name(), type));
        return value;
    }

    public Value addConstant(String name, Tensor tensor) {
        Value value = new Value(fresh(name), tensor.type());
        constants.put(value.name(), tensor);
        return value;
    }

    public Optional<Tensor> constant(Value value) {
        return Optional.ofNullable(constants.get(value.name()));
    }

    Value add(String node, Operator operator, List<Value> arguments) {
        TensorType type = operator.infer(arguments.stream().map(Value::type).toList());
        checkSize(type);
        if (nodes.size() >= MOST_NODES) {
            throw Refusal.damaged(
                    "The network becomes larger than " + MOST_NODES + " nodes.",
                    "Offramp converts classifiers, which have a few hundred: maybe this is another kind of model.");
        }
        Value value = new Value(fresh(node + "_output"), type);
        nodes.add(new Node(node, operator, arguments.stream().map(Value::name).toList(), value.name()));
        return value;
    }

    private static void checkSize(TensorType type) {
        if (type.shape().elementsPerSample() > MOST_ELEMENTS) {
            throw Refusal.damaged(
                    "A tensor of the type " + type + " has more than " + MOST_ELEMENTS + " elements.",
                    "Maybe a size is damaged: export the model again.");
        }
    }

    private String fresh(String stem) {
        String name = stem.isEmpty() ? "tensor" : stem;
        for (int i = 1; !taken.add(name); i++) {
            name = stem + "/" + i;
        }
        return name;
    }

    /** The network; what is an input or a constant already is copied to become an output. */
    public Network finish(String name, List<Value> heads) {
        if (inputs.isEmpty()) {
            throw Refusal.damaged(
                    "The network has no input: there are parameters for all of its variables.",
                    "Maybe the parameters belong to another symbol.");
        }
        List<String> outputs = new ArrayList<>();
        for (Value head : heads.stream().distinct().toList()) {
            boolean computed = nodes.stream().anyMatch(node -> node.output().equals(head.name()));
            outputs.add(
                    computed
                            ? head.name()
                            : add(head.name(), new Reshape(head.shape()), List.of(head))
                                    .name());
        }
        if (outputs.isEmpty()) {
            throw Refusal.damaged("The network " + Quoted.of(name) + " gives nothing.", "Export the model again.");
        }
        return new Network(name, inputs, constants, nodes, outputs).withOutputs(outputs);
    }
}
