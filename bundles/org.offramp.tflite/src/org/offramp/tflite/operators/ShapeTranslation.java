// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Extents;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** The same elements under another shape, or in another order. */
final class ShapeTranslation {
    private ShapeTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("RESHAPE", 1, 2, ShapeTranslation::reshape)
                .add("SQUEEZE", 1, ShapeTranslation::squeeze)
                .add("EXPAND_DIMS", 2, ShapeTranslation::expand)
                .add("TRANSPOSE", 2, ShapeTranslation::transpose)
                .add("SHAPE", 1, ShapeTranslation::shape)
                .add("TILE", 2, ShapeTranslation::tile)
                .add("BROADCAST_TO", 2, ShapeTranslation::broadcast)
                .add("DEPTH_TO_SPACE", 1, ShapeTranslation::depthToSpace)
                .add("SPACE_TO_DEPTH", 1, ShapeTranslation::spaceToDepth);
    }

    private static void reshape(TfliteNode node) {
        List<Long> extents = node.has(1) ? node.integers(1) : node.options().integers(0);
        Value value = node.moved(0);
        node.give(node.reshaped(value, Extents.shape(value, extents)));
    }

    private static void squeeze(TfliteNode node) {
        Value value = node.moved(0);
        Shape shape = value.shape();
        List<Integer> asked = node.options().integers(0).stream()
                .map(axis -> shape.axis(axis))
                .toList();
        List<Dim> left = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            // The batch of one stays: it is the others' batch as well.
            boolean goes = asked.isEmpty() ? shape.dim(axis).equals(Dim.of(1)) : asked.contains(axis);
            if (goes && !shape.dim(axis).equals(Dim.of(1))) {
                throw node.unsupported(
                        "It takes axis " + axis + " of " + shape + " away, which has more than one element.",
                        "Convert the model so that the batch stays.");
            }
            left.addAll(goes ? List.of() : List.of(shape.dim(axis)));
        }
        node.give(node.reshaped(value, new Shape(left)));
    }

    private static void expand(TfliteNode node) {
        Value value = node.moved(0);
        List<Dim> dims = new ArrayList<>(value.shape().dims());
        dims.add(Shape.axis(node.integer(1), dims.size() + 1), Dim.of(1));
        node.give(node.reshaped(value, new Shape(dims)));
    }

    private static void transpose(TfliteNode node) {
        Value value = node.moved(0);
        int rank = value.shape().rank();
        List<Integer> order =
                node.integers(1).stream().map(axis -> Shape.axis(axis, rank)).toList();
        if (order.size() != rank || order.stream().distinct().count() != rank) {
            throw Refusal.damaged("The order of axes " + order + " doesn't fit " + value.shape() + ".");
        }
        node.give(value.transposed(order));
    }

    /** For one sample, as the model is. */
    private static void shape(TfliteNode node) {
        long[] extents =
                node.stored(0).shape().dims().stream().mapToLong(Dim::factor).toArray();
        ElementType element = node.outputElement() == ElementType.INT64 ? ElementType.INT64 : ElementType.INT32;
        node.give(Value.plain(node.constant(Tensor.ofLongs(element, Shape.of(extents.length), extents))));
    }

    private static void tile(TfliteNode node) {
        Value value = node.moved(0);
        Arranged x = node.inOwnOrder(value);
        List<Integer> repeats = node.integers(1).stream().map(Math::toIntExact).toList();
        if (repeats.size() != value.shape().rank()) {
            throw Refusal.damaged(value.shape() + " is repeated " + repeats + " times.");
        }
        node.give(x.with(node.add(new Tile(x.inOrder(repeats)), x.operand())));
    }

    private static void broadcast(TfliteNode node) {
        Value value = node.moved(0);
        long[] extents = LongStream.of(node.constant(1).toLongs()).toArray();
        List<Dim> dims = new ArrayList<>(value.shape().dims());
        while (dims.size() < extents.length) {
            dims.add(0, Dim.of(1));
        }
        Arranged x = node.inOwnOrder(node.reshaped(value, new Shape(dims)));
        Shape target = Shape.of(extents).broadcast(Shape.of());
        Shape inOrder = new Shape(x.order().stream()
                .map(axis -> x.shape().dim(axis).perSample() ? x.shape().dim(axis) : target.dim(axis))
                .toList());
        node.give(x.with(node.add(new Broadcast(inOrder), x.operand())));
    }

    private static void depthToSpace(TfliteNode node) {
        Value map = node.moved(0);
        List<Long> extents = extents(node, map);
        long block = node.options().integer(0, 0);
        long height = extents.get(1);
        long width = extents.get(2);
        long channels = extents.get(3) / block / block;
        Value split = node.reshaped(map, Extents.shape(map, List.of(1L, height, width, block, block, channels)));
        Value moved = split.transposed(List.of(0, 1, 3, 2, 4, 5));
        node.give(node.reshaped(moved, Extents.shape(moved, List.of(1L, height * block, width * block, channels))));
    }

    private static void spaceToDepth(TfliteNode node) {
        Value map = node.moved(0);
        List<Long> extents = extents(node, map);
        long block = node.options().integer(0, 0);
        long height = extents.get(1) / block;
        long width = extents.get(2) / block;
        long channels = extents.get(3);
        Value split = node.reshaped(map, Extents.shape(map, List.of(1L, height, block, width, block, channels)));
        Value moved = split.transposed(List.of(0, 1, 3, 2, 4, 5));
        node.give(node.reshaped(moved, Extents.shape(moved, List.of(1L, height, width, channels * block * block))));
    }

    private static List<Long> extents(TfliteNode node, Value map) {
        boolean fits = map.shape().rank() == 4
                && map.shape().dim(0).factor() == 1
                && node.options().integer(0, 0) > 0;
        if (!fits) {
            throw Refusal.damaged(
                    map.shape() + " has no blocks of " + node.options().integer(0, 0) + ".");
        }
        return map.shape().dims().stream().map(Dim::factor).toList();
    }
}
