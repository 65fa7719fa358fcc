// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Parts of a tensor. */
final class SelectionTranslation {
    private SelectionTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("SLICE", 3, SelectionTranslation::slice)
                .add("STRIDED_SLICE", 4, SelectionTranslation::stridedSlice)
                .add("SPLIT", 2, SelectionTranslation::split)
                .add("SPLIT_V", 3, SelectionTranslation::unevenSplit)
                .add("UNPACK", 1, SelectionTranslation::unpack)
                .add("GATHER", 2, SelectionTranslation::gather);
    }

    private static void slice(TfliteNode node) {
        Value value = node.moved(0);
        List<Long> begins = node.integers(1);
        List<Long> sizes = node.integers(2);
        checkCount(value, begins);
        checkCount(value, sizes);
        List<Slice.Cut> cuts = new ArrayList<>();
        for (int axis = 0; axis < begins.size(); axis++) {
            long extent = value.shape().dim(axis).factor();
            long size = sizes.get(axis) == -1 ? extent - begins.get(axis) : sizes.get(axis);
            addCut(cuts, value, new Extract(axis, begins.get(axis), 1, size));
        }
        node.give(cut(node, value, cuts));
    }

    private static void checkCount(Value value, List<Long> numbers) {
        if (numbers.size() != value.shape().rank()) {
            throw Refusal.damaged("A slice of " + value.shape() + " has " + numbers.size() + " numbers.");
        }
    }

    /** Whole axes, the batch among them, aren't cut. */
    private static void addCut(List<Slice.Cut> cuts, Value value, Extract extract) {
        boolean whole = extract.start() == 0
                && extract.step() == 1
                && extract.count() == value.shape().dim(extract.axis()).factor();
        if (!whole) {
            cuts.add(extract.cut());
        }
    }

    private static Value cut(TfliteNode node, Value value, List<Slice.Cut> cuts) {
        if (cuts.isEmpty()) {
            return value;
        }
        Arranged x = node.inOwnOrder(value);
        List<Slice.Cut> places = cuts.stream()
                .map(cut -> new Slice.Cut(x.axis(cut.axis()), cut.start(), cut.step(), cut.count()))
                .toList();
        return x.with(node.add(new Slice(places), x.operand()));
    }

    private static void stridedSlice(TfliteNode node) {
        Value value = node.moved(0);
        Shape shape = value.shape();
        StridedSlice bounds = StridedSlice.of(node, shape.rank());
        List<Slice.Cut> cuts = new ArrayList<>();
        List<Dim> left = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            Extract extract = bounds.extract(axis, shape.dim(axis).factor());
            addCut(cuts, value, extract);
            boolean goes = bounds.takesAway(axis);
            boolean isBatch = shape.dim(axis).perSample();
            if (goes && isBatch) {
                throw node.unsupported("It takes one sample out of the batch.", "Convert the model for one sample.");
            }
            left.addAll(goes ? List.of() : List.of(isBatch ? shape.dim(axis) : Dim.of(extract.count())));
        }
        node.give(node.reshaped(cut(node, value, cuts), new Shape(left)));
    }

    /** Inputs: axis, value. */
    private static void split(TfliteNode node) {
        Value value = node.moved(1);
        int axis = value.shape().axis(node.integer(0));
        long extent = value.shape().dim(axis).factor();
        if (extent % node.outputs() != 0) {
            throw Refusal.damaged(extent + " elements can't be split into " + node.outputs() + " parts.");
        }
        List<Long> sizes = Collections.nCopies(node.outputs(), extent / node.outputs());
        split(node, value, axis, sizes);
    }

    /** Inputs: value, sizes, axis. */
    private static void unevenSplit(TfliteNode node) {
        Value value = node.moved(0);
        int axis = value.shape().axis(node.integer(2));
        long extent = value.shape().dim(axis).factor();
        List<Long> sizes = new ArrayList<>(node.integers(1));
        long known = sizes.stream()
                .filter(size -> size >= 0)
                .mapToLong(Long::longValue)
                .sum();
        sizes.replaceAll(size -> size < 0 ? extent - known : size);
        split(node, value, axis, sizes);
    }

    private static void split(TfliteNode node, Value value, int axis, List<Long> sizes) {
        if (sizes.size() != node.outputs()) {
            throw Refusal.damaged("It splits into " + sizes.size() + " parts, but has " + node.outputs() + " outputs.");
        }
        long start = 0;
        for (int i = 0; i < sizes.size(); i++) {
            List<Slice.Cut> cuts = new ArrayList<>();
            addCut(cuts, value, new Extract(axis, start, 1, sizes.get(i)));
            node.give(i, cut(node, value, cuts));
            start += sizes.get(i);
        }
    }

    private static void unpack(TfliteNode node) {
        Value value = node.moved(0);
        int axis = value.shape().axis(node.options().integer(1, 0));
        Shape shape = value.shape();
        if (shape.extent(axis) != node.outputs()) {
            throw Refusal.damaged("Axis " + axis + " of " + shape + " is given to " + node.outputs() + " outputs.");
        }
        List<Dim> left = new ArrayList<>(shape.dims());
        left.remove(axis);
        for (int i = 0; i < node.outputs(); i++) {
            List<Slice.Cut> cuts = new ArrayList<>();
            addCut(cuts, value, new Extract(axis, i, 1, 1));
            node.give(i, node.reshaped(cut(node, value, cuts), new Shape(left)));
        }
    }

    private static void gather(TfliteNode node) {
        Value value = node.moved(0);
        Value indices = node.stored(1);
        int axis = value.shape().axis(node.options().integer(0, 0));
        if (node.options().integer(1, 0) != 0
                || indices.constant().isEmpty()
                || indices.shape().rank() > 1) {
            throw node.unsupported(
                    "It gathers by more than one constant list of indices.", "Convert the model without it.");
        }
        Arranged x = node.inOwnOrder(value);
        Operand picked = node.add(
                new Gather(x.axis(axis)), x.operand(), node.plain(indices).operand());
        node.give(indices.shape().rank() == 1 ? x.with(picked) : x.without(picked, List.of(axis)));
    }
}
