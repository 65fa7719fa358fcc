// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.Segments;
import org.offramp.graph.tensors.Tensor;

/** Puts a network together from what lies between two tensors of a backbone and the parts of a head. */
final class SegmentBuilder {
    private final Input from;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();

    /** Begins with nothing but what is taken in. */
    SegmentBuilder(Input from) {
        this.from = from;
    }

    /** Begins with the backbone's nodes between two tensors. */
    SegmentBuilder(Network backbone, Input from, String to) {
        this(from);
        Network part = Segments.between(backbone, from.name(), to);
        nodes.addAll(part.nodes());
        constants.putAll(part.constants());
    }

    /**
     * Adds a network with one input and one output.
     *
     * @param prefix of the names that its tensors get
     * @param tensor what it takes in
     * @return the name of its output
     */
    String append(String prefix, Network part, String tensor) {
        Map<String, String> names = new HashMap<>();
        part.constants().forEach((name, value) -> {
            names.put(name, prefix + name);
            constants.put(prefix + name, value);
        });
        names.put(part.inputs().get(0).name(), tensor);
        for (Node node : part.nodes()) {
            names.put(node.output(), prefix + node.output());
            List<String> inputs = node.inputs().stream()
                    .map(input -> names.getOrDefault(input, input))
                    .toList();
            nodes.add(new Node(prefix + node.name(), node.operator(), inputs, prefix + node.output()));
        }
        String output = part.outputs().get(0);
        return names.getOrDefault(output, output);
    }

    Network build(String name, List<String> outputs) {
        return new Network(name, List.of(from), constants, nodes, outputs);
    }
}
