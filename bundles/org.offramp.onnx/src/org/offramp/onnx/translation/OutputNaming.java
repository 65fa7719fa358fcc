// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Reshape;

/** Gives tensors the names that they have as outputs of the ONNX graph; one that can't be renamed is copied. */
final class OutputNaming {
    private final Set<String> fixed;
    private final Map<String, String> names = new HashMap<>();
    private final List<Node> copies = new ArrayList<>();

    /** @param inputs,outputs names at the border, which stay */
    OutputNaming(Set<String> inputs, List<String> outputs) {
        this.fixed = new HashSet<>(inputs);
        this.fixed.addAll(outputs);
    }

    void add(Value value, String output) {
        if (value.name().equals(output)) {
            return;
        }
        if (fixed.contains(value.name()) || names.containsKey(value.name())) {
            copies.add(new Node("", new Reshape(value.type().shape()), List.of(value.name()), output));
        } else {
            names.put(value.name(), output);
        }
    }

    List<Node> applyTo(List<Node> nodes) {
        List<Node> all = new ArrayList<>(nodes);
        all.addAll(copies);
        all.replaceAll(node -> renamed(node, names));
        return all;
    }

    static Node renamed(Node node, Map<String, String> names) {
        List<String> inputs = node.inputs().stream()
                .map(input -> names.getOrDefault(input, input))
                .toList();
        return new Node(node.name(), node.operator(), inputs, names.getOrDefault(node.output(), node.output()));
    }
}
