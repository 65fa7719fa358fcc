// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.translation.OnnxNode;

/** The nodes that the outputs need, in an order in which inputs come first; as far as possible, the file's order. */
final class NodeOrder {
    private final List<NodeProto> nodes;
    private final Map<String, Integer> producers = new HashMap<>();

    /** @param given names of inputs and initializers */
    NodeOrder(List<NodeProto> nodes, Set<String> given) {
        this.nodes = nodes;
        for (int i = 0; i < nodes.size(); i++) {
            for (String output : nodes.get(i).getOutputList()) {
                boolean clash = given.contains(output) || producers.containsKey(output);
                if (!output.isEmpty() && clash) {
                    throw Refusal.damaged(
                            OnnxNode.describe(nodes.get(i)) + ": The name " + Quoted.of(output) + " is given twice.",
                            "Every tensor of a graph needs a name of its own: export the model again.");
                }
                producers.put(output, i);
            }
        }
        producers.remove("");
    }

    Set<String> produced() {
        return producers.keySet();
    }

    List<NodeProto> sorted(List<String> outputs) {
        Set<Integer> needed = needed(outputs);
        Map<Integer, Set<Integer>> open = new HashMap<>();
        Map<Integer, List<Integer>> followers = new HashMap<>();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int node : needed) {
            Set<Integer> sources = sources(node);
            sources.forEach(source ->
                    followers.computeIfAbsent(source, key -> new ArrayList<>()).add(node));
            open.put(node, sources);
            if (sources.isEmpty()) {
                ready.add(node);
            }
        }
        List<NodeProto> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int node = ready.remove();
            open.remove(node);
            sorted.add(nodes.get(node));
            for (int follower : followers.getOrDefault(node, List.of())) {
                Set<Integer> left = open.getOrDefault(follower, Set.of());
                if (left.remove(node) && left.isEmpty()) {
                    ready.add(follower);
                }
            }
        }
        if (!open.isEmpty()) {
            throw cycle(open);
        }
        return sorted;
    }

    private Set<Integer> needed(List<String> outputs) {
        Set<Integer> needed = new HashSet<>();
        List<Integer> open = new ArrayList<>();
        outputs.forEach(output -> producer(output).ifPresent(open::add));
        while (!open.isEmpty()) {
            int node = open.remove(open.size() - 1);
            if (needed.add(node)) {
                open.addAll(sources(node));
            }
        }
        return needed;
    }

    private Optional<Integer> producer(String tensor) {
        return Optional.ofNullable(producers.get(tensor));
    }

    private Set<Integer> sources(int node) {
        return nodes.get(node).getInputList().stream()
                .flatMap(input -> producer(input).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Follows open nodes backwards until one comes a second time. */
    private Refusal cycle(Map<Integer, Set<Integer>> open) {
        int node = open.keySet().iterator().next();
        Set<Integer> seen = new HashSet<>();
        while (seen.add(node)) {
            node = open.getOrDefault(node, Set.of()).iterator().next();
        }
        return Refusal.damaged(
                OnnxNode.describe(nodes.get(node)) + ": It depends on its own output: the graph has a cycle.",
                "Offramp converts networks without loops: export the model again.");
    }
}
