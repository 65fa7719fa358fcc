// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.Extent;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** The same elements under another shape or in another order of axes, and shapes as values. */
final class ShapeTranslation {
    private static final int AXES_ARE_INPUT = 13;

    private ShapeTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Reshape", 2, ShapeTranslation::reshape);
        table.add("Flatten", 1, ShapeTranslation::flatten);
        table.add("Squeeze", 1, 2, ShapeTranslation::squeeze);
        table.add("Unsqueeze", 1, 2, ShapeTranslation::unsqueeze);
        table.add("Transpose", 1, ShapeTranslation::transpose);
        table.add("Shape", 1, ShapeTranslation::shape);
        table.add("Size", 1, ShapeTranslation::size);
    }

    static Value reshaped(OnnxNode node, Value value, List<Dim> dims) {
        Shape target = new Shape(dims);
        return target.equals(value.type().shape()) ? value : node.add(new Reshape(target), value);
    }

    private static void reshape(OnnxNode node) {
        Value x = node.input(0);
        boolean zeroIsZero = node.attributes().flag("allowzero", false);
        node.give(reshaped(node, x, new ReshapeTarget(x.type().shape(), zeroIsZero).resolve(node.extents(1))));
    }

    private static void flatten(OnnxNode node) {
        Value x = node.input(0);
        List<Dim> dims = x.type().shape().dims();
        long given = node.attributes().integer("axis", 1);
        int axis = given == dims.size() ? dims.size() : x.type().shape().axis(given);
        node.give(reshaped(
                node, x, List.of(Dims.product(dims.subList(0, axis)), Dims.product(dims.subList(axis, dims.size())))));
    }

    private static List<Long> axes(OnnxNode node) {
        boolean input = node.opset() >= AXES_ARE_INPUT;
        return input
                ? node.has(1) ? node.integers(1) : List.of()
                : node.attributes().integers("axes").orElse(List.of());
    }

    private static void squeeze(OnnxNode node) {
        Value x = node.input(0);
        Shape shape = x.type().shape();
        List<Long> given = axes(node);
        List<Integer> axes = given.isEmpty()
                ? IntStream.range(0, shape.rank())
                        .filter(axis -> isOne(shape, axis))
                        .boxed()
                        .toList()
                : given.stream().map(axis -> shape.axis(axis)).toList();
        axes.stream().filter(axis -> !isOne(shape, axis)).findFirst().ifPresent(axis -> {
            throw new ShapeException("Axis " + axis + " of " + shape + " can't be squeezed: it isn't 1.");
        });
        node.give(reshaped(
                node,
                x,
                IntStream.range(0, shape.rank())
                        .filter(axis -> !axes.contains(axis))
                        .mapToObj(shape::dim)
                        .toList()));
    }

    private static boolean isOne(Shape shape, int axis) {
        return shape.dim(axis).equals(Dim.of(1));
    }

    private static void unsqueeze(OnnxNode node) {
        Value x = node.input(0);
        List<Long> given = axes(node);
        int rank = x.type().shape().rank() + given.size();
        Dim[] dims = new Dim[rank];
        for (long axis : given) {
            int at = Shape.axis(axis, rank);
            if (dims[at] != null) {
                throw new ShapeException("It adds the axis " + at + " twice: " + given + ".");
            }
            dims[at] = Dim.of(1);
        }
        List<Dim> rest = new ArrayList<>(x.type().shape().dims());
        for (int axis = 0; axis < rank; axis++) {
            dims[axis] = dims[axis] == null ? rest.remove(0) : dims[axis];
        }
        node.give(reshaped(node, x, Arrays.asList(dims)));
    }

    private static void transpose(OnnxNode node) {
        Value x = node.input(0);
        int rank = x.type().shape().rank();
        List<Integer> order = node.attributes()
                .integers("perm")
                .map(axes -> axes.stream().map(axis -> Shape.axis(axis, rank)).toList())
                .orElseGet(() ->
                        IntStream.range(0, rank).map(i -> rank - 1 - i).boxed().toList());
        if (order.size() != rank) {
            throw new ShapeException("An order of " + order.size() + " axes doesn't fit " + x.type() + ".");
        }
        boolean same = order.equals(IntStream.range(0, rank).boxed().toList());
        node.give(same ? x : node.add(new Transpose(order), x));
    }

    private static void shape(OnnxNode node) {
        Shape shape = node.input(0).type().shape();
        int start = clipped(node.attributes().integer("start", 0), shape.rank());
        int end = clipped(node.attributes().integer("end", shape.rank()), shape.rank());
        node.give(node.shape(shape.dims().subList(start, Math.max(start, end))));
    }

    private static int clipped(long axis, int rank) {
        return (int) Math.max(0, Math.min(rank, axis < 0 ? axis + rank : axis));
    }

    private static void size(OnnxNode node) {
        Dim product = Dims.product(node.input(0).type().shape().dims());
        node.give(node.add(new Reshape(Shape.SCALAR), node.shape(List.of(product))));
    }

    /** A target shape with its special values: 0 keeps the input's extent, −1 is what is left. */
    private record ReshapeTarget(Shape input, boolean zeroIsZero) {
        List<Dim> resolve(List<Extent> target) {
            List<Dim> dims = new ArrayList<>();
            int open = -1;
            for (int axis = 0; axis < target.size(); axis++) {
                Extent extent = target.get(axis);
                if (extent.is(-1)) {
                    if (open >= 0) {
                        throw new ShapeException("Its shape " + target + " has two dimensions of −1.");
                    }
                    open = axis;
                    dims.add(Dim.of(1));
                } else {
                    dims.add(extent.is(0) && !zeroIsZero ? kept(axis) : extent.dim());
                }
            }
            if (open >= 0) {
                dims.set(open, left(dims));
            }
            return dims;
        }

        private Dim kept(int axis) {
            if (axis >= input.rank()) {
                throw new ShapeException("Its shape keeps axis " + axis + ", which its input " + input + " lacks.");
            }
            return input.dim(axis);
        }

        private Dim left(List<Dim> known) {
            Dim all = Dims.product(input.dims());
            Dim named = Dims.product(known);
            if (named.factor() == 0 || all.factor() % named.factor() != 0 || named.perSample() && !all.perSample()) {
                throw new ShapeException("A tensor " + input + " can't be reshaped to " + known + " with one dimension"
                        + " left to find.");
            }
            long factor = all.factor() / named.factor();
            return new Dim(factor, all.perSample() && !named.perSample());
        }
    }
}
