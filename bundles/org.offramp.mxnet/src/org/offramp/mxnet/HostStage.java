// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.compute.ComputeException;
import org.offramp.graph.Batch;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Tensor;

/** Nodes that run in plain Java. */
final class HostStage implements Stage {
    private final Network network;
    private final List<Node> nodes;

    HostStage(Network network, List<Node> nodes) {
        this.network = network;
        this.nodes = nodes;
    }

    @Override
    public void run(Map<String, Tensor> tensors, long batchSize) {
        for (Node node : nodes) {
            List<Tensor> arguments = node.inputs().stream()
                    .map(input -> network.constant(input)
                            .or(() -> Optional.ofNullable(tensors.get(input)))
                            .orElseThrow())
                    .toList();
            tensors.put(node.output(), evaluate(node, arguments, batchSize));
        }
    }

    private static Tensor evaluate(Node node, List<Tensor> arguments, long batchSize) {
        try {
            return Batch.fix(node.operator(), batchSize).evaluate(arguments);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ComputeException("The engine mxnet failed at " + node.describe() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {}
}
