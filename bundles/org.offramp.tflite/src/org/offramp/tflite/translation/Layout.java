// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/**
 * How the elements of a tensor of the file lie in a tensor of the network. Both are made of the same units: runs of
 * elements that stay together. Axes of one element are no units, so that it doesn't matter where they are.
 *
 * @param units extents in the file's order; the batch is a unit of its own
 * @param memory the units in the network's order
 */
record Layout(List<Dim> units, List<Integer> memory) {
    Layout {
        units = List.copyOf(units);
        memory = List.copyOf(memory);
    }

    /** The network's order is the file's. */
    static Layout plain(Shape shape) {
        List<Dim> units = new ArrayList<>();
        shape.dims().forEach(dim -> units.addAll(unitsOf(dim)));
        return new Layout(units, IntStream.range(0, units.size()).boxed().toList());
    }

    /** @param order for each axis of the network's tensor, the axis of the file's tensor that it is */
    static Layout ordered(Shape file, List<Integer> order) {
        Layout plain = plain(file);
        return new Layout(plain.units(), plain.inOrder(file, order));
    }

    private static List<Dim> unitsOf(Dim dim) {
        List<Dim> units = new ArrayList<>();
        if (dim.perSample()) {
            units.add(Dim.BATCH);
        }
        if (dim.factor() != 1) {
            units.add(Dim.of(dim.factor()));
        }
        return units;
    }

    boolean isPlain() {
        return IntStream.range(0, memory.size()).allMatch(i -> memory.get(i) == i);
    }

    /** The units in the network's order, where the axes are in some order and each one's units are together. */
    List<Integer> inOrder(Shape file, List<Integer> order) {
        List<List<Integer>> byAxis = unitsByAxis(file);
        return order.stream().flatMap(axis -> byAxis.get(axis).stream()).toList();
    }

    /** For each axis of the file's tensor its units; they have to fit, see {@link #refined}. */
    private List<List<Integer>> unitsByAxis(Shape file) {
        List<List<Integer>> byAxis = new ArrayList<>();
        int next = 0;
        for (Dim dim : file.dims()) {
            List<Integer> mine = new ArrayList<>();
            if (dim.perSample()) {
                mine.add(next++);
            }
            long left = dim.factor();
            while (left != 1) {
                left /= units.get(next).factor();
                mine.add(next++);
            }
            byAxis.add(mine);
        }
        return byAxis;
    }

    /** The same with units split where an axis of a shape ends; none where an axis would end amid a unit unevenly. */
    Optional<Layout> refined(Shape file) {
        List<Dim> wanted = plain(file).units();
        List<List<Integer>> pieces = new ArrayList<>();
        List<Dim> split = new ArrayList<>();
        int axis = 0;
        long open = 0;
        for (Dim unit : units) {
            List<Integer> mine = new ArrayList<>();
            Dim left = unit;
            boolean all = false;
            while (!all) {
                if (axis == wanted.size() || wanted.get(axis).perSample() != left.perSample()) {
                    return Optional.empty();
                }
                open = open == 0 ? wanted.get(axis).factor() : open;
                long piece = Math.min(open, left.factor());
                if (open % piece != 0 || left.factor() % piece != 0) {
                    return Optional.empty();
                }
                mine.add(split.size());
                split.add(new Dim(piece, left.perSample()));
                all = piece == left.factor();
                left = new Dim(left.factor() / piece, left.perSample());
                axis += open == piece ? 1 : 0;
                open = open == piece ? 0 : open / piece;
            }
            pieces.add(mine);
        }
        List<Integer> order =
                memory.stream().flatMap(unit -> pieces.get(unit).stream()).toList();
        return axis == wanted.size() ? Optional.of(new Layout(split, order)) : Optional.empty();
    }

    /** The layout of the file's tensor with its axes in another order; the network's tensor stays as it is. */
    Layout relabelled(Shape file, List<Integer> order) {
        List<Integer> moved = inOrder(file, order);
        return new Layout(
                moved.stream().map(units::get).toList(),
                memory.stream().map(moved::indexOf).toList());
    }

    /** Extents of the network's tensor, unit by unit. */
    Shape memoryShape() {
        return new Shape(memory.stream().map(units::get).toList());
    }
}
