// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Extents of a tensor, outermost first; at most one of them depends on the batch size. Rank 0 is a scalar. */
public record Shape(List<Dim> dims) {
    /** More elements than this in one tensor (per sample) are refused: no array could hold them. */
    public static final long MOST_ELEMENTS = Integer.MAX_VALUE;

    /** No network has tensors with more axes than this. */
    private static final int MOST_AXES = 64;

    public static final Shape SCALAR = new Shape(List.of());

    public Shape {
        dims = List.copyOf(dims);
        if (dims.size() > MOST_AXES) {
            throw new ShapeException(
                    "A tensor has " + dims.size() + " dimensions, more than " + MOST_AXES + ". Maybe it is damaged.");
        }
        if (dims.stream().filter(Dim::perSample).count() > 1) {
            throw new ShapeException("Shape " + text(dims) + " has two dimensions that depend on the batch size. Maybe"
                    + " a reshape mixes samples.");
        }
        long product = 1;
        boolean empty = dims.stream().anyMatch(dim -> dim.factor() == 0);
        for (Dim dim : dims) {
            product = empty ? 0 : product * dim.factor();
            if (dim.factor() > MOST_ELEMENTS || product > MOST_ELEMENTS) {
                throw new ShapeException("Shape " + text(dims) + " has more than " + MOST_ELEMENTS
                        + " elements. Maybe a dimension is damaged.");
            }
        }
    }

    /** A shape without batch dimension. */
    public static Shape of(long... extents) {
        return new Shape(LongStream.of(extents).mapToObj(Dim::of).toList());
    }

    /** A shape whose first dimension is the batch. */
    public static Shape batched(long... extentsPerSample) {
        List<Dim> dims = new ArrayList<>();
        dims.add(Dim.BATCH);
        LongStream.of(extentsPerSample).mapToObj(Dim::of).forEach(dims::add);
        return new Shape(dims);
    }

    public int rank() {
        return dims.size();
    }

    public Dim dim(int axis) {
        return dims.get(axis);
    }

    /** Extent of an axis that must not depend on the batch size. */
    public int extent(int axis) {
        Dim dim = dims.get(axis);
        if (dim.perSample()) {
            throw new ShapeException("Axis " + axis + " of " + this + " depends on the batch size, but its extent is"
                    + " needed. Maybe the operator mixes samples of a batch.");
        }
        return Math.toIntExact(dim.factor());
    }

    public boolean isFixed() {
        return dims.stream().allMatch(Dim::isFixed);
    }

    /** Number of elements for one sample; for a shape without batch dimension, of the whole tensor. */
    public long elementsPerSample() {
        return dims.stream().mapToLong(Dim::factor).reduce(1, (a, b) -> a * b);
    }

    /** Extents of the trailing axes from {@code first} on, which must be fixed. */
    public List<Integer> extentsFrom(int first) {
        List<Integer> extents = new ArrayList<>();
        for (int axis = first; axis < rank(); axis++) {
            extents.add(extent(axis));
        }
        return List.copyOf(extents);
    }

    /** The same shape for a batch of the given size. */
    public Shape withBatch(long batchSize) {
        return new Shape(
                dims.stream().map(dim -> Dim.of(dim.elements(batchSize))).toList());
    }

    /** The same shape with one axis replaced. */
    public Shape with(int axis, Dim dim) {
        List<Dim> changed = new ArrayList<>(dims);
        changed.set(axis, dim);
        return new Shape(changed);
    }

    /** Turns an axis counted from the end into one counted from the start. */
    public int axis(long axis) {
        return axis(axis, rank());
    }

    /** Turns an axis counted from the end into one counted from the start, for a tensor of the given rank. */
    public static int axis(long axis, int rank) {
        if (axis < -rank || axis >= rank) {
            throw new ShapeException("Axis " + axis + " is outside of a tensor with " + rank + " dimensions.");
        }
        return (int) (axis < 0 ? axis + rank : axis);
    }

    /** The common shape after broadcasting as NumPy does it, trailing axes aligned. */
    public Shape broadcast(Shape other) {
        int rank = Math.max(rank(), other.rank());
        List<Dim> common = new ArrayList<>();
        for (int axis = 0; axis < rank; axis++) {
            Dim mine = dimFromEnd(rank - axis);
            Dim theirs = other.dimFromEnd(rank - axis);
            if (!mine.equals(theirs) && !isOne(mine) && !isOne(theirs)) {
                throw new ShapeException("Shapes " + this + " and " + other + " can't be broadcast to each other:" + " "
                        + mine + " against " + theirs + ".");
            }
            common.add(isOne(mine) ? theirs : mine);
        }
        return new Shape(common);
    }

    private Dim dimFromEnd(int distance) {
        return distance > rank() ? Dim.of(1) : dims.get(rank() - distance);
    }

    private static boolean isOne(Dim dim) {
        return dim.isFixed() && dim.factor() == 1;
    }

    private static String text(List<Dim> dims) {
        return dims.stream().map(Dim::toString).collect(Collectors.joining("x", "[", "]"));
    }

    @Override
    public String toString() {
        return text(dims);
    }
}
