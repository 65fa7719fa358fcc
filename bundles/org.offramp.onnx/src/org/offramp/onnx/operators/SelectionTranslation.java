// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.translation.Extent;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Parts of tensors, and tensors put together. */
final class SelectionTranslation {
    private static final int BOUNDS_ARE_INPUTS = 10;
    /** No axis is as long. */
    private static final long FAR = Integer.MAX_VALUE;

    private SelectionTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Concat", 1, Integer.MAX_VALUE, SelectionTranslation::concat);
        table.add("Gather", 2, SelectionTranslation::gather);
        table.add("Slice", 1, 5, SelectionTranslation::slice);
    }

    private static void concat(OnnxNode node) {
        if (!node.attributes().has("axis")) {
            throw new ShapeException("Its attribute axis is missing.");
        }
        int axis = node.input(0).type().shape().axis(node.attributes().integer("axis", 0));
        boolean alone = node.inputs() == 1;
        node.give(alone ? node.input(0) : node.add(new Concat(axis), node.allInputs()));
    }

    private static void gather(OnnxNode node) {
        int axis = node.input(0).type().shape().axis(node.attributes().integer("axis", 0));
        if (node.isConstant(1)) {
            checkPicks(node.input(0).type().shape().extent(axis), node.constant(1));
        }
        node.give(node.add(new Gather(axis), node.input(0), node.input(1)));
    }

    private static void checkPicks(int extent, Tensor indices) {
        for (long index : indices.element().isInteger() ? indices.toLongs() : new long[0]) {
            if (index < -extent || index >= extent) {
                throw new ShapeException("It picks element " + index + " of an axis with " + extent + " elements.");
            }
        }
    }

    private static void slice(OnnxNode node) {
        boolean inputs = node.opset() >= BOUNDS_ARE_INPUTS;
        List<Extent> starts = inputs ? node.extents(1) : attribute(node, "starts");
        List<Extent> ends = inputs ? node.extents(2) : attribute(node, "ends");
        List<Long> axes = inputs
                ? node.has(3) ? node.integers(3) : firstAxes(starts.size())
                : node.attributes().integers("axes").orElseGet(() -> firstAxes(starts.size()));
        List<Long> steps = node.has(4) ? node.integers(4) : Collections.nCopies(starts.size(), 1L);
        if (ends.size() != starts.size() || axes.size() != starts.size() || steps.size() != starts.size()) {
            throw new ShapeException("It has " + starts.size() + " starts, " + ends.size() + " ends, " + axes.size()
                    + " axes and " + steps.size() + " steps, but needs as many of each.");
        }
        Value x = node.input(0);
        List<Slice.Cut> cuts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int axis = x.type().shape().axis(axes.get(i));
            if (!isWhole(x.type().shape(), axis, starts.get(i), ends.get(i), steps.get(i))) {
                cuts.add(cut(x.type().shape(), axis, starts.get(i), ends.get(i), steps.get(i)));
            }
        }
        node.give(cuts.isEmpty() ? x : node.add(new Slice(cuts), x));
    }

    private static List<Extent> attribute(OnnxNode node, String name) {
        return node.attributes()
                .integers(name)
                .map(numbers -> numbers.stream()
                        .map(number -> new Extent(number, false))
                        .toList())
                .orElseThrow(() -> new ShapeException("Its attribute " + name + " is missing."));
    }

    private static List<Long> firstAxes(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    /** Whether everything of an axis stays; all that can be said of the batch. */
    private static boolean isWhole(Shape shape, int axis, Extent start, Extent end, long step) {
        boolean toTheEnd =
                end.equals(new Extent(shape.dim(axis).factor(), shape.dim(axis).perSample()))
                        || !end.perSample() && end.factor() >= FAR;
        return start.is(0) && step == 1 && toTheEnd;
    }

    private static Slice.Cut cut(Shape shape, int axis, Extent start, Extent end, long step) {
        if (start.perSample() || end.perSample()) {
            throw new ShapeException("Axis " + axis + " of " + shape + " is cut at a place that depends on the batch.");
        }
        if (step == 0) {
            throw new ShapeException("A slice with step 0 doesn't end.");
        }
        long extent = shape.extent(axis);
        long stride = Math.max(-FAR, Math.min(FAR, step));
        long least = stride > 0 ? 0 : -1;
        long most = stride > 0 ? extent : extent - 1;
        long from = Math.max(stride > 0 ? 0 : Math.min(0, most), Math.min(most, fromStart(start.factor(), extent)));
        long to = Math.max(least, Math.min(most, fromStart(end.factor(), extent)));
        long room = stride > 0 ? to - from : from - to;
        long count = room <= 0 ? 0 : (room - 1) / Math.abs(stride) + 1;
        return new Slice.Cut(axis, count == 0 ? 0 : (int) from, count <= 1 ? 1 : (int) stride, (int) count);
    }

    private static long fromStart(long index, long extent) {
        return index < 0 ? index + extent : index;
    }
}
