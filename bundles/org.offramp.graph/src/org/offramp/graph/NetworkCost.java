// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;

/** What a network costs for one sample, node by node and in all. */
public final class NetworkCost {
    private final Map<String, NodeCost> byOutput;
    private final long parameters;

    private NetworkCost(Map<String, NodeCost> byOutput, long parameters) {
        this.byOutput = byOutput;
        this.parameters = parameters;
    }

    /** Counts every node; a constant that several nodes share counts for each, but once in all. */
    public static NetworkCost of(Network network) {
        Map<String, NodeCost> byOutput = new LinkedHashMap<>();
        network.nodes().forEach(node -> byOutput.put(node.output(), cost(network, node)));
        return new NetworkCost(byOutput, elements(network.constants().values()));
    }

    private static NodeCost cost(Network network, Node node) {
        long macs = node.operator().macs(network.inputTypes(node), network.type(node.output()));
        long parameters = elements(node.inputs().stream()
                .distinct()
                .flatMap(input -> network.constant(input).stream())
                .toList());
        return new NodeCost(macs, parameters, network.type(node.output()).bytesPerSample());
    }

    private static long elements(Collection<Tensor> constants) {
        return constants.stream()
                .filter(tensor -> tensor.element().isFloat() || isQuantized(tensor.element()))
                .mapToLong(Tensor::size)
                .sum();
    }

    /** Shapes and indices have 64 bits. */
    private static boolean isQuantized(ElementType element) {
        return element == ElementType.INT8 || element == ElementType.UINT8 || element == ElementType.INT32;
    }

    /** Cost of the node that gives the tensor. */
    public NodeCost of(Node node) {
        if (!byOutput.containsKey(node.output())) {
            throw new NetworkException(node.describe() + " isn't part of this network.");
        }
        return byOutput.get(node.output());
    }

    /** Multiply-accumulate operations of the whole network for one sample. */
    public long macs() {
        return byOutput.values().stream().mapToLong(NodeCost::macs).reduce(0, Math::addExact);
    }

    /** Elements of all constants that are floats or quantised ones. */
    public long parameters() {
        return parameters;
    }
}
