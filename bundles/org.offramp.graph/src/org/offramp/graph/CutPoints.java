// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The single tensors through which everything flows: each separates the network into a part before and a part behind
 * it. Walks the nodes once: a tensor is a cut where, behind its producer, it alone of all that depends on the inputs is
 * still needed. Every order of the nodes gives the same cuts, because in each all that a cut needs comes before it.
 */
public final class CutPoints {
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> variable = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> outputs;

    private CutPoints(Network network) {
        outputs = Set.copyOf(network.outputs());
        network.consumers().forEach((tensor, nodes) -> uses.put(tensor, nodes.size()));
        // An output of the network is needed once more, to the end.
        outputs.forEach(output -> uses.merge(output, 1, Integer::sum));
        network.inputs().stream().map(Input::name).forEach(this::open);
    }

    /** Names of the cut tensors in the order of the network, inputs and outputs excluded. */
    public static List<String> of(Network network) {
        Network live = network.withOutputs(network.outputs());
        CutPoints walk = new CutPoints(live);
        List<String> cuts = new ArrayList<>();
        for (Node node : live.nodes()) {
            if (walk.isCutAfter(node)) {
                cuts.add(node.output());
            }
        }
        return List.copyOf(cuts);
    }

    private boolean isCutAfter(Node node) {
        Set<String> inputs = new HashSet<>(node.inputs());
        inputs.retainAll(variable);
        if (inputs.isEmpty()) {
            return false;
        }
        inputs.forEach(this::use);
        open(node.output());
        return open.size() == 1 && open.contains(node.output()) && !outputs.contains(node.output());
    }

    private void open(String tensor) {
        variable.add(tensor);
        if (uses.containsKey(tensor)) {
            open.add(tensor);
        }
    }

    private void use(String tensor) {
        if (uses.merge(tensor, -1, Integer::sum) == 0) {
            open.remove(tensor);
        }
    }
}
