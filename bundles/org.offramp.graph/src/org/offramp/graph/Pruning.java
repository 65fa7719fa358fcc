// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.offramp.graph.tensors.Tensor;

/** Leaves out the nodes and constants that no output needs; inputs stay, used or not. */
final class Pruning {
    private Pruning() {}

    static Network prune(
            String name, List<Input> inputs, Map<String, Tensor> constants, List<Node> nodes, List<String> outputs) {
        Set<String> needed = needed(nodes, outputs);
        Map<String, Tensor> kept = new LinkedHashMap<>(constants);
        kept.keySet().retainAll(needed);
        List<Node> live =
                nodes.stream().filter(node -> needed.contains(node.output())).toList();
        return new Network(name, inputs, kept, live, outputs);
    }

    private static Set<String> needed(List<Node> nodes, Collection<String> outputs) {
        Map<String, Node> producers =
                nodes.stream().collect(Collectors.toMap(Node::output, Function.identity(), (first, second) -> first));
        Set<String> needed = new HashSet<>(outputs);
        Deque<String> open = new ArrayDeque<>(outputs);
        while (!open.isEmpty()) {
            Optional.ofNullable(producers.get(open.pop()))
                    .ifPresent(
                            node -> node.inputs().stream().filter(needed::add).forEach(open::push));
        }
        return needed;
    }
}
