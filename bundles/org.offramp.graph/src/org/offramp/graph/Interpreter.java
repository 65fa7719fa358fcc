// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.offramp.graph.tensors.Tensor;

/** Runs a network in plain Java, one node after the other: slow, with double arithmetic, a reference for engines. */
public final class Interpreter {
    private final Network network;

    public Interpreter(Network network) {
        this.network = network;
    }

    /**
     * @param inputs a value for each input of the network, with a batch of any size
     * @param tensors names of the tensors wanted
     * @return their values in that order
     * @throws NetworkException when there is no such tensor or a node can't be computed
     * @throws org.offramp.graph.tensors.ShapeException when the inputs' values don't fit
     */
    public List<Tensor> run(Map<String, Tensor> inputs, List<String> tensors) {
        tensors.forEach(network::type);
        long batch = Batch.size(network.inputs(), inputs);
        Map<String, Tensor> values = new HashMap<>(network.constants());
        network.inputs().forEach(input -> values.put(input.name(), inputs.get(input.name())));
        for (Node node : network.nodes()) {
            values.put(node.output(), evaluate(node, batch, values));
        }
        return tensors.stream().map(values::get).toList();
    }

    private static Tensor evaluate(Node node, long batch, Map<String, Tensor> values) {
        try {
            return Batch.fix(node.operator(), batch)
                    .evaluate(node.inputs().stream().map(values::get).toList());
        } catch (IllegalArgumentException e) {
            throw new NetworkException(node.describe() + ": " + e.getMessage(), e);
        }
    }
}
