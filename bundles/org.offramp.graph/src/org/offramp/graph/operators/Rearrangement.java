// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;

/** Pure data movement: each element of the result is one of the source's, or a fill value. */
final class Rearrangement {
    /**
     * One axis of the result.
     *
     * @param offset for each coordinate, how far into the source it leads; negative for the fill value
     */
    record Axis(int extent, IntUnaryOperator offset) {
        static Axis strided(int extent, int stride) {
            return new Axis(extent, coordinate -> coordinate * stride);
        }
    }

    private static final int FILL = -1;

    private final Tensor source;
    private final List<Axis> axes;
    private final double fill;
    private final TensorBuilder result;
    private int index;

    private Rearrangement(Tensor source, Shape shape, List<Axis> axes, double fill) {
        this.source = source;
        this.axes = axes;
        this.fill = fill;
        this.result = new TensorBuilder(source.type().with(shape));
    }

    /** @param axes as many elements in all as the shape, which may divide them into other axes */
    static Tensor of(Tensor source, Shape shape, List<Axis> axes, double fill) {
        Rearrangement rearrangement = new Rearrangement(source, shape, axes, fill);
        if (shape.elementsPerSample() > 0) {
            rearrangement.move(0, 0);
        }
        return rearrangement.result.build();
    }

    static Tensor of(Tensor source, Shape shape, List<Axis> axes) {
        return of(source, shape, axes, 0);
    }

    /** The tensor with axes of one element, and missing leading axes, repeated to a shape that it broadcasts to. */
    static Tensor broadcast(Tensor source, Shape shape) {
        if (source.shape().equals(shape)) {
            return source;
        }
        int[] strides = strides(source.shape());
        int missing = shape.rank() - source.shape().rank();
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            boolean repeated = axis < missing || source.shape().extent(axis - missing) == 1;
            axes.add(Axis.strided(shape.extent(axis), repeated ? 0 : strides[axis - missing]));
        }
        return of(source, shape, axes);
    }

    /** The tensor with its axes in another order. */
    static Tensor transpose(Tensor source, List<Integer> order) {
        if (IntStream.range(0, order.size()).allMatch(axis -> order.get(axis) == axis)) {
            return source;
        }
        int[] strides = strides(source.shape());
        List<Axis> axes = order.stream()
                .map(axis -> Axis.strided(source.shape().extent(axis), strides[axis]))
                .toList();
        return of(source, new Shape(order.stream().map(source.shape()::dim).toList()), axes);
    }

    /** How many elements lie between two neighbours on each axis. */
    static int[] strides(Shape shape) {
        int[] strides = new int[shape.rank()];
        int stride = 1;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape.extent(axis);
        }
        return strides;
    }

    private void move(int depth, int base) {
        if (depth == axes.size()) {
            put(base);
            return;
        }
        Axis axis = axes.get(depth);
        for (int coordinate = 0; coordinate < axis.extent(); coordinate++) {
            int offset = axis.offset().applyAsInt(coordinate);
            move(depth + 1, base < 0 || offset < 0 ? FILL : base + offset);
        }
    }

    private void put(int from) {
        if (from < 0) {
            result.putDouble(index, fill);
        } else {
            result.copy(index, source, from, 1);
        }
        index++;
    }
}
