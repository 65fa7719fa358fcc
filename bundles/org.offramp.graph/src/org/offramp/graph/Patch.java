// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.graph.tensors.Tensor;

/**
 * A labelled rewrite: some nodes are replaced by others that give the same tensors, constants are added, and tensors
 * stand in for others. Outputs of the network keep their names and stay.
 *
 * @param label what the rewrite does, for messages and provenance
 * @param replacements for the output name of a node, the nodes that stand in its place; the last of them gives that
 *     output, none of them leaves its tensor to a constant of that name
 * @param constants added or replacing those of the same name
 * @param redirects for the output name of a node, a tensor of the same type before it that every node takes in instead
 */
public record Patch(
        String label,
        Map<String, List<Node>> replacements,
        Map<String, Tensor> constants,
        Map<String, String> redirects) {
    public Patch {
        replacements = Map.copyOf(replacements);
        constants = Map.copyOf(constants);
        redirects = Map.copyOf(redirects);
    }

    /** A patch without redirects. */
    public Patch(String label, Map<String, List<Node>> replacements, Map<String, Tensor> constants) {
        this(label, replacements, constants, Map.of());
    }

    public boolean isEmpty() {
        return replacements.isEmpty() && constants.isEmpty() && redirects.isEmpty();
    }

    Network applyTo(Network network) {
        redirects.forEach((from, to) -> checkRedirect(network, from, to));
        Map<String, String> targets = targets(network);
        List<Node> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            for (Node replacement : replacements.getOrDefault(node.output(), List.of(node))) {
                nodes.add(redirected(replacement, targets));
            }
        }
        Map<String, Tensor> all = new LinkedHashMap<>(network.constants());
        all.putAll(constants);
        try {
            return Pruning.prune(network.name(), network.inputs(), all, nodes, network.outputs());
        } catch (NetworkException e) {
            throw new NetworkException("Rewrite '" + label + "': " + e.getMessage(), e);
        }
    }

    private void checkRedirect(Network network, String from, String to) {
        if (!network.type(from).equals(network.type(to))) {
            throw new NetworkException("Rewrite '" + label + "': '" + to + "' can't stand in for '" + from + "': it is "
                    + network.type(to) + " instead of " + network.type(from) + ".");
        }
    }

    /** The end of each chain of redirects: a tensor's target comes before it in the network, so it is known already. */
    private Map<String, String> targets(Network network) {
        Map<String, String> targets = new HashMap<>();
        for (Node node : network.nodes()) {
            String target = redirects.getOrDefault(node.output(), node.output());
            targets.put(node.output(), targets.getOrDefault(target, target));
        }
        return targets;
    }

    private static Node redirected(Node node, Map<String, String> targets) {
        List<String> inputs = node.inputs().stream()
                .map(input -> targets.getOrDefault(input, input))
                .toList();
        return new Node(node.name(), node.operator(), inputs, node.output());
    }
}
