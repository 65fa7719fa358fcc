// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.mxnet.importer.translation.Attributes;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Tensors cut into parts and put together. */
final class Slices {
    private static final int MOST_PARTS = 1000;

    private Slices() {}

    static void register(TranslationTable.Builder table) {
        table.add(Slices::concat, "Concat", "concat");
        table.add(Slices::stack, "stack");
        table.add(Slices::slice, "slice", "crop");
        table.add(Slices::sliceAxis, "slice_axis");
        table.addAll(Slices::split, "SliceChannel", "split");
    }

    private static List<Value> all(SymbolSite site) {
        return IntStream.range(0, site.inputs()).mapToObj(site::input).toList();
    }

    private static Value concat(SymbolSite site) {
        int axis = site.input(0).shape().axis(site.attributes().integer("dim", 1));
        return site.add(new Concat(axis), all(site));
    }

    private static Value stack(SymbolSite site) {
        int rank = site.input(0).shape().rank() + 1;
        int axis = Shape.axis(site.attributes().integer("axis", 0), rank);
        List<Value> parts = new ArrayList<>();
        for (Value part : all(site)) {
            List<Dim> dims = new ArrayList<>(part.shape().dims());
            dims.add(Math.min(axis, dims.size()), Dim.of(1));
            parts.add(site.reshape(part, dims));
        }
        return site.add(new Concat(axis), parts);
    }

    private static Value slice(SymbolSite site) {
        Value x = site.input(0);
        List<Optional<Integer>> begin = site.attributes().optionals("begin").orElse(List.of());
        List<Optional<Integer>> end = site.attributes().optionals("end").orElse(List.of());
        List<Optional<Integer>> step = site.attributes().optionals("step").orElse(List.of());
        List<Slice.Cut> cuts = new ArrayList<>();
        for (int axis = 0; axis < begin.size(); axis++) {
            int by = axis < step.size() ? step.get(axis).orElse(1) : 1;
            Optional<Integer> to = axis < end.size() ? end.get(axis) : Optional.empty();
            cut(x.shape(), x.shape().axis(axis), begin.get(axis), to, by).ifPresent(cuts::add);
        }
        return cuts.isEmpty() ? x : site.add(new Slice(cuts), x);
    }

    /** As Python slices: negative ends count from the end, and what lies outside is cut off. */
    private static Optional<Slice.Cut> cut(
            Shape shape, int axis, Optional<Integer> begin, Optional<Integer> end, int step) {
        if (begin.isEmpty() && end.isEmpty() && step == 1
                || begin.equals(Optional.of(0)) && end.isEmpty() && step == 1) {
            return Optional.empty();
        }
        if (step == 0) {
            throw new IllegalArgumentException("Its step on axis " + axis + " is 0.");
        }
        int extent = shape.extent(axis);
        int low = step > 0 ? 0 : -1;
        int high = step > 0 ? extent : extent - 1;
        int from = begin.map(index -> within(index, extent, low, high)).orElse(step > 0 ? low : high);
        int to = end.map(index -> within(index, extent, low, high)).orElse(step > 0 ? high : low);
        int count = Math.max(0, Math.floorDiv(to - from + step - Integer.signum(step), step));
        if (count == 0) {
            throw new IllegalArgumentException("It leaves nothing of axis " + axis + " of " + shape + ".");
        }
        return Optional.of(new Slice.Cut(axis, from, step, count));
    }

    private static int within(int index, int extent, int low, int high) {
        return Math.max(low, Math.min(high, index < 0 ? index + extent : index));
    }

    private static Value sliceAxis(SymbolSite site) {
        Value x = site.input(0);
        Attributes attributes = site.attributes();
        int axis = x.shape().axis(attributes.integer("axis"));
        Optional<Integer> begin = Optional.of(attributes.integer("begin", 0));
        Optional<Integer> end = attributes.has("end") ? Optional.of(attributes.integer("end", 0)) : Optional.empty();
        return cut(x.shape(), axis, begin, end, 1)
                .map(cut -> site.add(new Slice(List.of(cut)), x))
                .orElse(x);
    }

    private static List<Value> split(SymbolSite site) {
        Value x = site.input(0);
        int parts = site.attributes().integer("num_outputs");
        int axis = x.shape().axis(site.attributes().integer("axis", 1));
        int extent = x.shape().extent(axis);
        if (parts < 1 || parts > MOST_PARTS || extent % parts != 0) {
            throw new IllegalArgumentException("It splits an axis of " + extent + " elements into " + parts + ".");
        }
        boolean squeeze = site.attributes().flag("squeeze_axis", false);
        List<Value> values = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Slice.Cut cut = new Slice.Cut(axis, part * (extent / parts), 1, extent / parts);
            Value value = site.add(new Slice(List.of(cut)), x);
            values.add(squeeze ? squeezed(site, value, axis) : value);
        }
        return values;
    }

    private static Value squeezed(SymbolSite site, Value value, int axis) {
        List<Dim> dims = new ArrayList<>(value.shape().dims());
        if (!dims.remove(axis).equals(Dim.of(1))) {
            throw new IllegalArgumentException("Its parts have more than one element on the axis to squeeze.");
        }
        return site.reshape(value, dims);
    }
}
