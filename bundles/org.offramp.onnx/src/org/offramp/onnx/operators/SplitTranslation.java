// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Split, as one slice for each output. */
final class SplitTranslation {
    private static final int SIZES_ARE_INPUT = 13;

    private SplitTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Split", 1, 2, SplitTranslation::translate);
    }

    private static void translate(OnnxNode node) {
        Value x = node.input(0);
        Shape shape = x.type().shape();
        int axis = shape.axis(node.attributes().integer("axis", 0));
        List<Long> sizes = sizes(node, shape.extent(axis));
        checkSizes(node, sizes, shape.extent(axis));
        long start = 0;
        for (int output = 0; output < sizes.size(); output++) {
            int count = Math.toIntExact(sizes.get(output));
            if (node.wants(output)) {
                Slice.Cut cut = new Slice.Cut(axis, count == 0 ? 0 : (int) start, 1, count);
                node.give(output, count == shape.extent(axis) ? x : node.add(new Slice(List.of(cut)), x));
            }
            start += count;
        }
    }

    private static List<Long> sizes(OnnxNode node, int extent) {
        if (node.opset() >= SIZES_ARE_INPUT && node.has(1)) {
            return node.integers(1);
        }
        if (node.opset() < SIZES_ARE_INPUT && node.attributes().has("split")) {
            return node.attributes().integers("split").orElseThrow();
        }
        return equalParts(node, extent);
    }

    /** Parts of the same size; the last one may be smaller. */
    private static List<Long> equalParts(OnnxNode node, int extent) {
        int parts = node.outputs();
        if (parts == 0 || node.attributes().integer("num_outputs", parts) != parts) {
            throw new ShapeException("Its num_outputs differs from the number of its outputs, " + parts + ".");
        }
        long size = (extent + parts - 1L) / parts;
        List<Long> sizes = new ArrayList<>(Collections.nCopies(parts - 1, size));
        sizes.add(extent - size * (parts - 1));
        return sizes;
    }

    private static void checkSizes(OnnxNode node, List<Long> sizes, int extent) {
        long sum = sizes.stream().mapToLong(Long::longValue).sum();
        if (sizes.size() != node.outputs() || sum != extent || sizes.stream().anyMatch(size -> size < 0)) {
            throw new ShapeException("An axis with " + extent + " elements can't be split into "
                    + (sizes.size() > 16 ? sizes.size() + " parts" : sizes) + " for " + node.outputs() + " outputs.");
        }
    }
}
