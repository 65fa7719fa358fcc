// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.Patch;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;

/** Merges batch normalisations with constant statistics into the weights and bias of the layer before them. */
public final class BatchNormalizationFolding {
    private final Network network;
    private final Layer.Finder layers;
    private final NewConstants constants;
    private final Map<String, List<Node>> replacements = new LinkedHashMap<>();
    private boolean intoDense;

    private BatchNormalizationFolding(Network network) {
        this.network = network;
        this.layers = new Layer.Finder(network);
        this.constants = new NewConstants(network);
    }

    public static Patch of(Network network) {
        BatchNormalizationFolding folding = new BatchNormalizationFolding(network);
        network.nodes().forEach(folding::fold);
        return folding.patch();
    }

    private Patch patch() {
        int count = replacements.size();
        String what = count == 1 ? "1 batch normalisation" : count + " batch normalisations";
        String where = intoDense ? "convolutions and dense layers" : "convolutions";
        return new Patch("folded " + what + " into " + where, replacements, constants.all());
    }

    private void fold(Node node) {
        List<Tensor> statistics = node.inputs().stream()
                .skip(1)
                .flatMap(input -> network.constant(input).stream())
                .toList();
        if (node.operator() instanceof BatchNormalization normalization && statistics.size() == 4) {
            Optional<Layer> layer = layers.giving(node.inputs().get(0)).filter(this::isFoldable);
            layer.ifPresent(it -> fold(node, it, statistics, normalization.epsilon()));
        }
    }

    /** A dense layer's features are the second axis, which is normalised, only in a matrix. */
    private boolean isFoldable(Layer layer) {
        boolean normalisesFeatures =
                !layer.isDense() || network.type(layer.node().output()).shape().rank() == 2;
        return normalisesFeatures && layer.weights().type().bytesPerSample() <= TensorBuilder.MOST_BYTES;
    }

    private void fold(Node node, Layer layer, List<Tensor> statistics, double epsilon) {
        double[] factors = new double[layer.channels()];
        double[] shifts = new double[layer.channels()];
        for (int c = 0; c < factors.length; c++) {
            factors[c] =
                    statistics.get(0).doubleAt(c) / Math.sqrt(statistics.get(3).doubleAt(c) + epsilon);
            shifts[c] = (layer.biasAt(c) - statistics.get(2).doubleAt(c)) * factors[c]
                    + statistics.get(1).doubleAt(c);
        }
        String weights = constants.add(node.output() + ".weights", layer.scaled(factors));
        String bias = constants.add(node.output() + ".bias", layer.bias(shifts));
        Node merged = layer.node();
        replacements.put(
                node.output(),
                List.of(new Node(
                        merged.name(),
                        merged.operator(),
                        List.of(merged.inputs().get(0), weights, bias),
                        node.output())));
        intoDense |= layer.isDense();
    }
}
