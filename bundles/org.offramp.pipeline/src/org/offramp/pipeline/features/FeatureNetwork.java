// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Tensor;

/**
 * The backbone with the reductions of all heads, so that one pass gives everything that the heads take in.
 *
 * @param tensors the reduced feature maps, each once, and the logits last
 * @param tensorOfHead for each head of the plan, the index of what it takes in
 */
public record FeatureNetwork(Network network, List<String> tensors, List<Integer> tensorOfHead) {
    public static FeatureNetwork of(ExitPlan plan) {
        Network backbone = plan.backbone();
        List<Node> nodes = new ArrayList<>(backbone.nodes());
        Map<String, Tensor> constants = new LinkedHashMap<>(backbone.constants());
        List<String> tensors = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        List<Integer> tensorOfHead = new ArrayList<>();
        for (ExitHead head : plan.heads()) {
            String key = head.point().tensor() + " " + Fingerprint.of(head.reduction());
            if (!known.containsKey(key)) {
                known.put(key, tensors.size());
                tensors.add(graft(head.reduction(), "reduction" + tensors.size() + "/", nodes, constants));
            }
            tensorOfHead.add(known.get(key));
        }
        tensors.add(plan.classifier().logits());
        Network network = new Network(backbone.name(), backbone.inputs(), constants, nodes, distinct(tensors));
        return new FeatureNetwork(network.withOutputs(distinct(tensors)), List.copyOf(tensors), tensorOfHead);
    }

    private static List<String> distinct(List<String> tensors) {
        return tensors.stream().distinct().toList();
    }

    /** Adds a reduction behind its attach point, its own tensors under a prefix; gives the name of its output. */
    private static String graft(Network reduction, String prefix, List<Node> nodes, Map<String, Tensor> constants) {
        String input = reduction.inputs().get(0).name();
        reduction.constants().forEach((name, tensor) -> constants.put(prefix + name, tensor));
        for (Node node : reduction.nodes()) {
            List<String> inputs = node.inputs().stream()
                    .map(name -> name.equals(input) ? name : prefix + name)
                    .toList();
            nodes.add(new Node(prefix + node.name(), node.operator(), inputs, prefix + node.output()));
        }
        String output = reduction.outputs().get(0);
        return output.equals(input) ? input : prefix + output;
    }

    /** Number of values of one tensor for one sample. */
    int width(int tensor) {
        return Math.toIntExact(network.type(tensors.get(tensor)).shape().elementsPerSample());
    }
}
