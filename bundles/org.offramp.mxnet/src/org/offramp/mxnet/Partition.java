// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.mxnet.symbol.NetworkSymbol;

/**
 * A network cut into parts that run one after the other, each either all on MXNet or all in plain Java. Most networks
 * are one part on MXNet.
 */
record Partition(List<Part> parts) {
    /** @param onHost whether the nodes run in plain Java */
    record Part(boolean onHost, List<Node> nodes) {}

    /** Each node goes into the first part of its kind that has all its inputs: even parts are MXNet's, odd Java's. */
    static Partition of(Network network) {
        Map<String, Integer> partOfTensor = new HashMap<>();
        Map<Integer, List<Node>> nodes = new TreeMap<>();
        for (Node node : network.nodes()) {
            int least = node.inputs().stream()
                    .mapToInt(input -> partOfTensor.getOrDefault(input, 0))
                    .max()
                    .orElse(0);
            int kind = NetworkSymbol.canHold(network, node) ? 0 : 1;
            int part = least % 2 == kind ? least : least + 1;
            partOfTensor.put(node.output(), part);
            nodes.computeIfAbsent(part, key -> new ArrayList<>()).add(node);
        }
        return new Partition(nodes.entrySet().stream()
                .map(entry -> new Part(entry.getKey() % 2 == 1, List.copyOf(entry.getValue())))
                .toList());
    }

    /** Labels of the operators that run in plain Java, each once. */
    List<String> hostOperators() {
        return parts.stream()
                .filter(Part::onHost)
                .flatMap(part -> part.nodes().stream())
                .map(node -> node.operator().label())
                .distinct()
                .toList();
    }
}
