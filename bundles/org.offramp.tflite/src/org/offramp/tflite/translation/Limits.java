// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.TensorType;

/** What a network may grow to: far beyond any classifier, and small enough for a machine. */
final class Limits {
    /** Per sample: 1 GB in float32. */
    private static final long MOST_ELEMENTS = 1L << 28;

    private static final int MOST_NODES = 40_000;
    private static final long MOST_POSITIONS = 1 << 20;
    /** A model's weights turned from 8 bits into 32, and moved once. */
    private static final long GROWTH = 16;

    private static final long LEAST_ROOM = 1 << 24;

    private long room;
    private long positions;

    /** @param fileSize bytes of the file, most of which are weights */
    Limits(long fileSize) {
        this.room = LEAST_ROOM + GROWTH * fileSize;
    }

    static void checkSize(TensorType type) {
        long elements = type.shape().elementsPerSample();
        if (elements > MOST_ELEMENTS || elements == 0) {
            throw Refusal.damaged(
                    "A tensor of the type " + type + " has no elements or more than " + MOST_ELEMENTS + ".");
        }
    }

    static void checkNodes(int nodes) {
        if (nodes > MOST_NODES) {
            throw Refusal.unfit(
                    "The network becomes larger than " + MOST_NODES + " nodes.",
                    "Offramp converts classifiers, which have a few hundred: maybe this is another kind of model.");
        }
    }

    /** Counts the bytes of constants that are computed, and of those that they are computed from. */
    void takeConstant(TensorType type) {
        room -= type.bytesPerSample();
        if (room < 0) {
            throw Refusal.damaged("The constants computed from its weights are many times as large as they are.");
        }
    }

    /** Counts the elements of resized axes, which are objects. */
    void takePositions(long more) {
        positions += more;
        if (positions > MOST_POSITIONS) {
            throw Refusal.damaged("It resizes to too many elements.");
        }
    }
}
