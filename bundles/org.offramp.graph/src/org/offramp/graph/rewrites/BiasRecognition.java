// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.Patch;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Merges the addition of one constant for each output channel into the bias of the layer before it. */
public final class BiasRecognition {
    private final Network network;
    private final Layer.Finder layers;
    private final NewConstants constants;
    private final Map<String, List<Node>> replacements = new LinkedHashMap<>();

    private BiasRecognition(Network network) {
        this.network = network;
        this.layers = new Layer.Finder(network);
        this.constants = new NewConstants(network);
    }

    public static Patch of(Network network) {
        BiasRecognition recognition = new BiasRecognition(network);
        for (Node node : network.nodes()) {
            if (node.operator().equals(new Binary(BinaryFunction.ADD))) {
                recognition.merge(node, node.inputs().get(0), node.inputs().get(1));
                recognition.merge(node, node.inputs().get(1), node.inputs().get(0));
            }
        }
        int count = recognition.replacements.size();
        String what = count == 1 ? "1 addition" : count + " additions";
        return new Patch(
                "merged " + what + " into the bias before", recognition.replacements, recognition.constants.all());
    }

    private void merge(Node node, String output, String addend) {
        Optional<Layer> layer = layers.giving(output)
                .filter(it -> network.constant(addend)
                        .filter(constant -> isPerChannel(it, constant))
                        .isPresent());
        layer.ifPresent(it -> network.constant(addend).ifPresent(constant -> merge(node, it, constant)));
    }

    /** Whether the constant has one element for each channel and none of the layer's other axes. */
    private boolean isPerChannel(Layer layer, Tensor constant) {
        int rank = network.type(layer.node().output()).shape().rank();
        int behind = layer.isDense() ? 0 : rank - 2;
        Shape shape = constant.shape();
        int axis = shape.rank() - 1 - behind;
        return axis >= 0
                && shape.rank() <= rank
                && shape.extent(axis) == layer.channels()
                && constant.size() == layer.channels();
    }

    private void merge(Node node, Layer layer, Tensor constant) {
        double[] sums = constant.toDoubles();
        for (int c = 0; c < sums.length; c++) {
            sums[c] += layer.biasAt(c);
        }
        String bias = constants.add(node.output() + ".bias", layer.bias(sums));
        List<String> inputs = layer.node().inputs();
        replacements.put(
                node.output(),
                List.of(new Node(
                        layer.node().name(),
                        layer.node().operator(),
                        List.of(inputs.get(0), inputs.get(1), bias),
                        node.output())));
    }
}
