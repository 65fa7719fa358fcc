// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.pipeline.inference.Classifier;

/**
 * A backbone and where its logits are.
 *
 * @param backbone the network; where its scores have further extents of 1, with a reshape that leaves them out
 */
record BackboneEnd(Network backbone, BackboneClassifier classifier) {
    private static final String ROWS = "logits/rows";

    /** @throws BadInputException when the network is no single-input classifier */
    static BackboneEnd of(Path file, Network network) {
        Classifier whole = Classifier.of(file, network);
        if (whole.classes() < 2) {
            throw new BadInputException(
                    file,
                    "The output '" + whole.output() + "' is " + network.type(whole.output()) + ": one class.",
                    "Offramp converts classifiers with a score for each of two or more classes.");
        }
        Dim batch = whole.input().type().shape().dim(0);
        TensorType rows = network.type(whole.output()).with(new Shape(List.of(batch, Dim.of(whole.classes()))));
        String scores = beforeSoftmax(network, whole.output());
        return inRows(network, scores, rows)
                .map(tensor -> new BackboneEnd(network, new BackboneClassifier(tensor, whole.classes())))
                .orElseGet(() -> reshaped(network, scores, rows, whole.classes()));
    }

    /** What a final softmax takes in, be it behind reshapes; the tensor itself if there is none. */
    private static String beforeSoftmax(Network network, String output) {
        String tensor = output;
        Optional<Node> node = network.producer(tensor);
        while (node.isPresent() && node.get().operator() instanceof Reshape) {
            tensor = node.get().inputs().get(0);
            node = network.producer(tensor);
        }
        Shape shape = network.type(tensor).shape();
        return node.filter(last -> last.operator() instanceof Softmax softmax && isOverClasses(shape, softmax))
                .map(softmax -> softmax.inputs().get(0))
                .orElse(output);
    }

    private static boolean isOverClasses(Shape scores, Softmax softmax) {
        return softmax.axis() > 0
                && scores.extent(softmax.axis())
                        == scores.elementsPerSample() / scores.dim(0).factor();
    }

    /** The tensor itself or, before reshapes, the one with a plain row for each sample. */
    private static Optional<String> inRows(Network network, String scores, TensorType rows) {
        Optional<String> tensor = Optional.of(scores);
        while (tensor.isPresent() && !network.type(tensor.get()).equals(rows)) {
            tensor = network.producer(tensor.get())
                    .filter(node -> node.operator() instanceof Reshape)
                    .map(node -> node.inputs().get(0));
        }
        return tensor;
    }

    private static BackboneEnd reshaped(Network network, String scores, TensorType rows, int classes) {
        String name = ROWS;
        while (network.has(name)) {
            name += "'";
        }
        List<Node> nodes = new ArrayList<>(network.nodes());
        nodes.add(new Node(name, new Reshape(rows.shape()), List.of(scores), name));
        Network backbone = new Network(network.name(), network.inputs(), network.constants(), nodes, List.of(name));
        return new BackboneEnd(backbone.withOutputs(List.of(name)), new BackboneClassifier(name, classes));
    }
}
