// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;

/** Divides a network at its attach points. */
final class Blocks {
    private final Network network;
    private final Map<String, Integer> order = new HashMap<>();
    private final NetworkCost cost;
    private final Set<Node> taken = new HashSet<>();

    private Blocks(Network network) {
        this.network = network;
        this.cost = NetworkCost.of(network);
        network.nodes().forEach(node -> order.put(node.output(), order.size()));
    }

    /**
     * In the order of the network; the last one leads to the backbone's own classifier.
     *
     * @param attachPoints tensors, in any order; those that the network doesn't have are left out
     */
    static List<Block> of(Network network, Collection<String> attachPoints) {
        return new Blocks(network).divide(attachPoints);
    }

    private List<Block> divide(Collection<String> attachPoints) {
        List<Block> blocks = new ArrayList<>();
        attachPoints.stream()
                .distinct()
                .filter(order::containsKey)
                .sorted(Comparator.comparing(order::get))
                .forEach(point -> blocks.add(block(leadingTo(point), point)));
        List<Node> rest = rest();
        if (!rest.isEmpty()) {
            blocks.add(block(rest, network.outputs().get(0)));
        }
        return blocks;
    }

    private Block block(List<Node> layers, String output) {
        long macs = layers.stream().mapToLong(layer -> cost.of(layer).macs()).sum();
        return new Block(layers, output, network.type(output).shape().toString(), macs);
    }

    /** What a tensor is made of and no earlier block has. */
    private List<Node> leadingTo(String tensor) {
        Set<Node> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(tensor));
        while (!open.isEmpty()) {
            network.producer(open.pop()).filter(taken::add).ifPresent(node -> {
                found.add(node);
                node.inputs().forEach(open::push);
            });
        }
        return network.nodes().stream().filter(found::contains).toList();
    }

    private List<Node> rest() {
        return network.nodes().stream().filter(node -> !taken.contains(node)).toList();
    }
}
