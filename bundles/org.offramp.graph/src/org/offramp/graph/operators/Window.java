// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;

/**
 * How a kernel slides over the one or two spatial axes of [batch, channels, spatial…]; every list has one entry for
 * each spatial axis.
 *
 * @param size extent of the kernel
 * @param strides steps between two positions
 * @param dilations distance of two neighbouring taps, 1 for a dense kernel
 * @param padsBegin elements added before each axis
 * @param padsEnd elements added after each axis
 */
public record Window(
        List<Integer> size,
        List<Integer> strides,
        List<Integer> dilations,
        List<Integer> padsBegin,
        List<Integer> padsEnd) {
    /** No kernel, stride or padding of a real network is larger. */
    private static final int MOST = 1 << 20;

    public Window {
        size = List.copyOf(size);
        strides = List.copyOf(strides);
        dilations = List.copyOf(dilations);
        padsBegin = List.copyOf(padsBegin);
        padsEnd = List.copyOf(padsEnd);
        int rank = size.size();
        for (List<Integer> each : List.of(strides, dilations, padsBegin, padsEnd)) {
            if (each.size() != rank) {
                throw new ShapeException("A window over " + rank + " spatial axes has an attribute with " + each.size()
                        + " entries: " + each + ".");
            }
        }
        if (rank < 1 || rank > 2) {
            throw new ShapeException("A window over " + rank + " spatial axes is not supported. Maybe the network is"
                    + " three-dimensional: Offramp converts one- and two-dimensional ones.");
        }
        within(1, "kernel size", size);
        within(1, "stride", strides);
        within(1, "dilation", dilations);
        within(0, "padding", padsBegin);
        within(0, "padding", padsEnd);
    }

    private static void within(int least, String what, List<Integer> values) {
        if (values.stream().anyMatch(value -> value < least || value > MOST)) {
            throw new ShapeException(
                    "A window has a " + what + " of " + values + ". Each has to be " + least + " to " + MOST + ".");
        }
    }

    /** A window that moves by one, is dense and pads nothing. */
    public static Window of(Integer... size) {
        List<Integer> ones = IntStream.range(0, size.length).mapToObj(i -> 1).toList();
        List<Integer> zeros = IntStream.range(0, size.length).mapToObj(i -> 0).toList();
        return new Window(List.of(size), ones, ones, zeros, zeros);
    }

    public int rank() {
        return size.size();
    }

    /** Taps of the kernel in one channel. */
    public long taps() {
        return size.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** Extent that the kernel covers on an axis, dilation included. */
    public long reach(int axis) {
        return (long) dilations.get(axis) * (size.get(axis) - 1) + 1;
    }

    /** Positions on an axis with the given extent; {@code ceil} adds a last, partial one that starts inside. */
    public long positions(int axis, long extent, boolean ceil) {
        long room = extent + padsBegin.get(axis) + padsEnd.get(axis) - reach(axis);
        if (room < 0) {
            throw new ShapeException("A kernel that covers " + reach(axis) + " elements is larger than the padded"
                    + " input with " + (room + reach(axis)) + " on spatial axis " + axis + ".");
        }
        long stride = strides.get(axis);
        long positions = (ceil ? room + stride - 1 : room) / stride + 1;
        boolean startsOutside = (positions - 1) * stride >= extent + padsBegin.get(axis);
        return ceil && startsOutside ? positions - 1 : positions;
    }

    /** Shape [batch, channels, positions…] for an input [batch, any, spatial…]. */
    Shape slideOver(Shape input, Dim channels, boolean ceil) {
        if (input.rank() != rank() + 2) {
            throw new ShapeException("A window over " + rank() + " spatial axes needs an input with " + (rank() + 2)
                    + " dimensions, but it is " + input + ".");
        }
        List<Dim> dims = new ArrayList<>(List.of(input.dim(0), channels));
        for (int axis = 0; axis < rank(); axis++) {
            dims.add(Dim.of(positions(axis, input.extent(axis + 2), ceil)));
        }
        return new Shape(dims);
    }
}
