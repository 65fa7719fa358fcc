// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.TensorType;
import org.offramp.onnx.files.TensorReader;

/** What a network may grow to: far beyond any classifier, and small enough for a machine. */
final class Limits {
    /** Per sample: 1 GB in float32. */
    private static final long MOST_ELEMENTS = 1L << 28;

    private static final int MOST_NODES = 40_000;
    private static final double MOST_WEIGHTS = 1 << 20;

    private double weights;

    static void checkSize(TensorType type) {
        if (type.shape().elementsPerSample() > MOST_ELEMENTS || type.shape().rank() > TensorReader.MOST_AXES) {
            throw Refusal.damaged(
                    "A tensor of the type " + type + " has more than " + MOST_ELEMENTS + " elements or "
                            + TensorReader.MOST_AXES + " axes.",
                    "Maybe a size is damaged: export the model again.");
        }
    }

    static void checkNodes(int nodes) {
        if (nodes > MOST_NODES) {
            throw Refusal.damaged(
                    "The network becomes larger than " + MOST_NODES + " nodes.",
                    "Offramp converts classifiers, which have a few hundred: maybe this is another kind of model.");
        }
    }

    /** Counts the weights of resized axes, which are objects for each element of the output. */
    void reserve(double more) {
        weights += more;
        if (!(weights <= MOST_WEIGHTS)) {
            throw Refusal.damaged(
                    "It resizes to too many elements.", "Maybe a size is damaged: export the model again.");
        }
    }
}
