// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;

/**
 * A convolution, transposed convolution or dense layer with constant weights, into which what follows can be merged.
 *
 * @param bias none stands for zeros
 */
record Layer(Node node, Tensor weights, Optional<Tensor> bias) {
    /** Finds layers whose weights no other node shares and whose output one node alone takes in. */
    static final class Finder {
        private final Network network;
        private final Map<String, List<Node>> consumers;
        private final Set<String> outputs;

        Finder(Network network) {
            this.network = network;
            this.consumers = network.consumers();
            this.outputs = Set.copyOf(network.outputs());
        }

        Optional<Layer> giving(String tensor) {
            return network.producer(tensor)
                    .filter(node -> isLayer(node) && usedOnce(tensor))
                    .flatMap(this::layer);
        }

        private static boolean isLayer(Node node) {
            return node.operator() instanceof Convolution
                    || node.operator() instanceof TransposedConvolution
                    || node.operator() instanceof Dense;
        }

        private boolean usedOnce(String tensor) {
            return consumers.getOrDefault(tensor, List.of()).size() == 1 && !outputs.contains(tensor);
        }

        private Optional<Layer> layer(Node node) {
            List<Optional<Tensor>> constants =
                    node.inputs().stream().skip(1).map(network::constant).toList();
            boolean mergeable = constants.stream().allMatch(Optional::isPresent)
                    && usedOnce(node.inputs().get(1));
            return mergeable
                    ? constants
                            .get(0)
                            .map(weights -> new Layer(
                                    node, weights, constants.size() == 1 ? Optional.empty() : constants.get(1)))
                    : Optional.empty();
        }
    }

    boolean isDense() {
        return node.operator() instanceof Dense;
    }

    /** Number of output channels or features. */
    int channels() {
        if (node.operator() instanceof TransposedConvolution transposed) {
            return weights.shape().extent(1) * transposed.groups();
        }
        return weights.shape().extent(0);
    }

    /** How many weights in a row contribute to the same output channel. */
    private int weightsInARow() {
        Shape shape = weights.shape();
        int rows = node.operator() instanceof TransposedConvolution ? shape.extent(1) : 1;
        return weights.size() / shape.extent(0) / rows;
    }

    /** The output channel that a row of weights contributes to. */
    private int channel(int row) {
        if (node.operator() instanceof TransposedConvolution transposed) {
            int perGroup = weights.shape().extent(1);
            int group = row / perGroup / (weights.shape().extent(0) / transposed.groups());
            return group * perGroup + row % perGroup;
        }
        return row;
    }

    double biasAt(int channel) {
        return bias.map(values -> values.doubleAt(channel)).orElse(0.0);
    }

    /** The weights with those of each output channel multiplied by a factor. */
    Tensor scaled(double[] factors) {
        if (weights.size() == 0) {
            return weights;
        }
        TensorBuilder scaled = new TensorBuilder(weights.type());
        int row = weightsInARow();
        for (int first = 0; first < weights.size(); first += row) {
            double factor = factors[channel(first / row)];
            for (int i = first; i < first + row; i++) {
                scaled.putDouble(i, weights.doubleAt(i) * factor);
            }
        }
        return scaled.build();
    }

    /** A bias for this layer. */
    Tensor bias(double... values) {
        return Tensor.ofDoubles(weights.element(), Shape.of(values.length), values);
    }
}
