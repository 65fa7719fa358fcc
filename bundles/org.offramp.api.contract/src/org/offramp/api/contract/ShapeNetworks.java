// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Networks of operators that move, pick and repeat elements. */
final class ShapeNetworks {
    private ShapeNetworks() {}

    static List<Network> all() {
        return Stream.of(reshapes(), slices(), pads(), repeats(), picks())
                .flatMap(sketches -> sketches)
                .map(NetworkSketch::network)
                .toList();
    }

    private static Stream<NetworkSketch> reshapes() {
        Shape merged = new Shape(List.of(new Dim(2, true), Dim.of(12)));
        return Stream.of(
                NetworkSketch.of("flatten", 2, 3, 4).then(new Reshape(Shape.batched(24))),
                NetworkSketch.of("batch merged with an axis, and back", 2, 3, 4)
                        .then(new Reshape(merged))
                        .then(new Reshape(Shape.batched(4, 6))),
                NetworkSketch.of("transposed to channels last", 2, 3, 4).then(new Transpose(List.of(0, 2, 3, 1))),
                NetworkSketch.of("transposed with the batch inside", 2, 3).then(new Transpose(List.of(2, 0, 1))));
    }

    private static Stream<NetworkSketch> slices() {
        return Stream.of(
                NetworkSketch.of("slice of two axes", 6, 5)
                        .then(new Slice(List.of(new Slice.Cut(1, 1, 2, 3), new Slice.Cut(2, 2, 1, 2)))),
                NetworkSketch.of("slice backwards to the first element", 6, 5)
                        .then(new Slice(List.of(new Slice.Cut(1, 5, -1, 6)))),
                NetworkSketch.of("slice backwards in steps", 6, 5)
                        .then(new Slice(List.of(new Slice.Cut(1, 4, -2, 2), new Slice.Cut(2, 4, -1, 4)))),
                NetworkSketch.of("slices put together in another order", 6, 5)
                        .join(new Slice(List.of(new Slice.Cut(1, 3, 1, 3))), "x")
                        .join(new Slice(List.of(new Slice.Cut(1, 0, 1, 3))), "x")
                        .join(new Concat(1), "t1", "t2", "t1"),
                NetworkSketch.of("one tensor put together", 6).then(new Concat(1)));
    }

    private static Stream<NetworkSketch> pads() {
        List<Integer> before = List.of(0, 0, 1, 2);
        List<Integer> after = List.of(0, 0, 0, 1);
        return Stream.of(
                NetworkSketch.of("padded with a value", 2, 3, 4).then(new Pad(PadMode.CONSTANT, before, after, -1.5)),
                NetworkSketch.of("channels padded", 2, 3, 4)
                        .then(new Pad(PadMode.CONSTANT, List.of(0, 1, 0, 0), List.of(0, 2, 0, 0), 0)),
                NetworkSketch.of("padded with the edge", 2, 3, 4).then(new Pad(PadMode.EDGE, before, after, 0)),
                NetworkSketch.of("padded with a reflection", 2, 3, 4).then(new Pad(PadMode.REFLECT, before, after, 0)),
                NetworkSketch.of("padded with the other end", 2, 3, 4).then(new Pad(PadMode.WRAP, before, after, 0)),
                NetworkSketch.of("series padded with a reflection", 2, 6)
                        .then(new Pad(PadMode.REFLECT, List.of(0, 0, 3), List.of(0, 0, 2), 0)),
                NetworkSketch.of("padded on one side, cut on the other", 2, 6)
                        .then(new Pad(PadMode.CONSTANT, List.of(0, 0, 3), List.of(0, 0, -2), 1)));
    }

    private static Stream<NetworkSketch> repeats() {
        return Stream.of(
                NetworkSketch.of("tiled", 2, 3).then(new Tile(List.of(1, 2, 3))),
                NetworkSketch.of("tiled along every axis", 2, 3, 4).then(new Tile(List.of(1, 2, 3, 2))),
                NetworkSketch.of("tiled once", 2, 3).then(new Tile(List.of(1, 1, 1))),
                NetworkSketch.of("broadcast", 1, 3).then(new Broadcast(Shape.batched(4, 3))),
                NetworkSketch.of("broadcast to what it is", 2, 3).then(new Broadcast(Shape.of(3))),
                NetworkSketch.of("broadcast of a row to every sample", 3)
                        .constant("row", Tensor.ofFloats(Shape.of(3), 1, 2, 3))
                        .join(new Broadcast(Shape.batched(3)), "row")
                        .join(new Concat(1), "t1", "x"));
    }

    private static Stream<NetworkSketch> picks() {
        return Stream.of(
                NetworkSketch.of("elements picked, some from the end", 5, 3)
                        .thenWith(new Gather(1), Tensor.ofLongs(ElementType.INT64, Shape.of(2, 2), 0, -1, 3, 3)),
                NetworkSketch.of("one element picked, its axis gone", 5, 3)
                        .thenWith(new Gather(1), Tensor.ofLongs(ElementType.INT32, Shape.SCALAR, 2)),
                NetworkSketch.of("nearest-neighbour resizing", 2, 3, 4).then(interpolation(2, 3, 6, true)),
                NetworkSketch.of("linear resizing of both axes", 2, 3, 4)
                        .then(interpolation(2, 3, 6, false))
                        .then(interpolation(3, 4, 9, false)));
    }

    /** Each new element lies between two old ones, or is a copy of the one before. */
    private static Interpolate interpolation(int axis, int extent, int count, boolean copy) {
        List<Interpolate.Position> positions = IntStream.range(0, count)
                .mapToObj(i -> {
                    double at = (double) i * (extent - 1) / (count - 1);
                    int low = Math.min((int) at, extent - 2);
                    return copy
                            ? new Interpolate.Position(List.of(low), List.of(1.0))
                            : new Interpolate.Position(List.of(low, low + 1), List.of(low + 1 - at, at - low));
                })
                .toList();
        return new Interpolate(axis, extent, positions);
    }
}
