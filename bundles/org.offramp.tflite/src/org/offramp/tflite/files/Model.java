// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Refusal;

/**
 * The main graph of a model; others are for control flow, which Offramp doesn't convert.
 *
 * @param bytes of the file
 * @param version of the schema
 * @param operators in an order in which they can run
 * @param inputs,outputs indices of tensors
 */
public record Model(
        int bytes,
        int version,
        String name,
        List<TensorEntry> tensors,
        List<OperatorEntry> operators,
        List<Integer> inputs,
        List<Integer> outputs) {
    private static final int VERSION = 3;
    private static final int MOST_GRAPHS = 1000;
    private static final int MOST_OPERATORS = 20_000;
    private static final int MOST_TENSORS = 100_000;
    private static final int MOST_OUTPUTS = 1000;

    static Model of(FlatTable root, int bytes) {
        int version = root.integer(0, 0);
        if (version != VERSION) {
            throw Refusal.unfit(
                    "The model is written for version " + version + " of the TFLite schema.",
                    "Offramp reads version 3, which all converters write: convert the model again.");
        }
        List<FlatTable> graphs = root.tables(2, MOST_GRAPHS);
        if (graphs.isEmpty()) {
            throw Refusal.damaged("The model has no graph.");
        }
        List<String> codes =
                root.tables(1, MOST_OPERATORS).stream().map(OperatorNames::of).toList();
        List<ByteBuffer> buffers = root.tables(4, MOST_TENSORS).stream()
                .map(buffer -> data(root, buffer))
                .toList();
        return graph(bytes, graphs.get(0), codes, buffers);
    }

    private static Model graph(int bytes, FlatTable graph, List<String> codes, List<ByteBuffer> buffers) {
        List<TensorEntry> tensors = graph.tables(0, MOST_TENSORS).stream()
                .map(tensor -> TensorEntry.of(tensor, buffers))
                .toList();
        List<OperatorEntry> operators = new ArrayList<>();
        for (FlatTable operator : graph.tables(3, MOST_OPERATORS)) {
            operators.add(OperatorEntry.of(operator, codes, tensors.size()));
        }
        return new Model(
                bytes,
                VERSION,
                graph.text(4),
                tensors,
                List.copyOf(operators),
                border(graph, 1, "inputs", tensors.size()),
                border(graph, 2, "outputs", tensors.size()));
    }

    private static List<Integer> border(FlatTable graph, int field, String what, int tensors) {
        List<Integer> indices = graph.integers(field, MOST_OUTPUTS);
        boolean sound = indices.stream().allMatch(index -> index >= 0 && index < tensors)
                && indices.stream().distinct().count() == indices.size()
                && !indices.isEmpty();
        if (!sound) {
            throw Refusal.damaged("The graph's " + what + " are the tensors " + indices + " of " + tensors + ".");
        }
        return indices;
    }

    /** Data in the table, or elsewhere in the file as in large models. */
    private static ByteBuffer data(FlatTable root, FlatTable buffer) {
        long start = buffer.wide(1, 0);
        return start > 1 ? root.part(start, buffer.wide(2, 0)) : buffer.vector(0, Byte.BYTES);
    }
}
