// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.compute.ComputeException;
import org.offramp.graph.ConstantFolding;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.mxnet.symbol.NetworkSymbol;

/**
 * A head as a symbol to train.
 *
 * @param features name of the symbol's variable for a batch of features
 * @param labels name of its variable for their classes
 * @param trainable constants to train by the names of the symbol's variables, as they are in the head
 * @param names of these constants in the head, by the names of the symbol's variables
 * @param featureShape of one batch, with the batch size open
 */
record TrainingGraph(
        NetworkSymbol symbol,
        String features,
        String labels,
        Map<String, Tensor> trainable,
        Map<String, String> names,
        Shape featureShape,
        int classes) {

    static TrainingGraph of(ExitHead head) {
        Network network = open(head);
        check(head, network);
        String labels = unused(network);
        NetworkSymbol symbol = NetworkSymbol.ofCrossEntropy(
                network, network.nodes(), network.outputs().get(0), labels);
        Input features = head.classifier().inputs().get(0);
        Map<String, Tensor> trainable = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        symbol.inputs().forEach((variable, tensor) -> {
            if (head.trainable().contains(tensor)) {
                names.put(variable, tensor);
                trainable.put(variable, head.classifier().constant(tensor).orElseThrow());
            }
        });
        return new TrainingGraph(
                symbol,
                variable(symbol, features.name()),
                variable(symbol, labels),
                trainable,
                names,
                features.type().shape(),
                network.type(network.outputs().get(0)).shape().extent(1));
    }

    /** The classifier with inputs instead of the constants to train, so that nothing takes their values for granted. */
    private static Network open(ExitHead head) {
        Network classifier = head.classifier();
        List<Input> inputs = new ArrayList<>(classifier.inputs());
        Map<String, Tensor> constants = new LinkedHashMap<>();
        classifier.constants().forEach((name, value) -> {
            if (head.trainable().contains(name)) {
                inputs.add(new Input(name, value.type()));
            } else {
                constants.put(name, value);
            }
        });
        Network open = new Network(classifier.name(), inputs, constants, classifier.nodes(), classifier.outputs());
        return open.apply(ConstantFolding.of(open));
    }

    private static void check(ExitHead head, Network network) {
        Shape logits = network.type(network.outputs().get(0)).shape();
        if (head.classifier().inputs().size() != 1
                || network.outputs().size() != 1
                || logits.rank() != 2
                || !logits.dim(0).equals(Dim.BATCH)
                || head.trainable().isEmpty()) {
            throw new ComputeException("The head '" + head.name() + "' takes in "
                    + head.classifier().inputs() + ", gives " + logits + " and trains " + head.trainable()
                    + ". Maybe its blueprint doesn't make a classifier with weights, one input and one output.");
        }
        for (Node node : network.nodes()) {
            if (!NetworkSymbol.canHold(network, node)) {
                throw new ComputeException("The head '" + head.name() + "' can't be trained on mxnet, which has no "
                        + node.describe() + ". Maybe its reduction can take this in.");
            }
        }
    }

    private static String unused(Network network) {
        String name = "labels";
        while (network.has(name)) {
            name += "'";
        }
        return name;
    }

    private static String variable(NetworkSymbol symbol, String tensor) {
        return symbol.inputs().entrySet().stream()
                .filter(entry -> entry.getValue().equals(tensor))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ComputeException(
                        "A head doesn't use its features '" + tensor + "'. Maybe its blueprint is wrong."));
    }

    /** Number of values of one sample. */
    int width() {
        return Math.toIntExact(featureShape.elementsPerSample());
    }
}
