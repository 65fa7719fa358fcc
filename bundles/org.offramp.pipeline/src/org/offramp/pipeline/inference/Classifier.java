// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import java.nio.file.Path;
import org.offramp.api.BadInputException;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/**
 * A network that takes one sample and gives one number for each class.
 *
 * @param output name of the tensor with the classes, [batch, classes]
 */
public record Classifier(Network network, Input input, String output, int classes) {
    /** @throws BadInputException when the network is something else */
    public static Classifier of(Path file, Network network) {
        if (network.inputs().size() != 1 || network.outputs().size() != 1) {
            throw new BadInputException(
                    file,
                    "The network has " + network.inputs().size() + " inputs and "
                            + network.outputs().size() + " outputs.",
                    "Offramp works on classifiers with one input and one output: export the network as one.");
        }
        Input input = network.inputs().get(0);
        String output = network.outputs().get(0);
        checkInput(file, input);
        TensorType type = network.type(output);
        if (!type.element().isFloat()
                || !isRowForEachSample(type.shape(), input.type().shape())) {
            throw new BadInputException(
                    file,
                    "The output '" + output + "' is " + type + ", which is no row of class scores for each sample.",
                    "Offramp works on classifiers: export the network with its softmax or logits as the output.");
        }
        int classes = type.shape().extentsFrom(1).stream().reduce(1, Math::multiplyExact);
        return new Classifier(network, input, output, classes);
    }

    private static void checkInput(Path file, Input input) {
        Shape shape = input.type().shape();
        boolean batchFirst = shape.rank() > 0 && (shape.dim(0).equals(Dim.BATCH) || shape.isFixed());
        if (!batchFirst || shape.elementsPerSample() == 0) {
            throw new BadInputException(
                    file,
                    "The input '" + input.name() + "' is " + input.type() + ", which is no batch of samples.",
                    "Export the network with the batch as the first dimension and numbers for all others.");
        }
    }

    /** The same batch as the input's, then the classes; extents of 1 may stand beside them. */
    private static boolean isRowForEachSample(Shape scores, Shape input) {
        return scores.rank() > 1
                && scores.dim(0).equals(input.dim(0))
                && scores.extentsFrom(1).stream().filter(extent -> extent != 1).count() <= 1;
    }
}
