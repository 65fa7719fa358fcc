// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.onnx.Computed.assertFloats;
import static org.offramp.onnx.Computed.counting;
import static org.offramp.onnx.Computed.yOfCounting;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.ints;
import static org.offramp.onnx.ModelSketch.real;
import static org.offramp.onnx.ModelSketch.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.Computed;
import org.offramp.onnx.ModelSketch;

/** Shapes, parts, padding and copies of x [1, 2, 3] = 1 … 6. */
class ShapeOperatorsTest {
    private static ModelSketch x(int opset) {
        return ModelSketch.xToY(opset, 1, 2, 3);
    }

    private static ModelSketch reshape(long... shape) {
        return x(14).longs("shape", shape).node("Reshape", "x,shape", "y");
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("reshape", reshape(3, 2), Shape.of(3, 2)),
                arguments("reshape with an open dimension", reshape(2, -1), Shape.of(2, 3)),
                arguments("reshape that keeps a dimension", reshape(0, 0, 3, 1), Shape.of(1, 2, 3, 1)),
                arguments("reshape that keeps one and finds one", reshape(0, -1), Shape.of(1, 6)),
                arguments("flatten", x(13).node("Flatten", "x", "y"), Shape.of(1, 6)),
                arguments("flatten from 2", x(13).node("Flatten", "x", "y", integer("axis", 2)), Shape.of(2, 3)),
                arguments("flatten from 0", x(13).node("Flatten", "x", "y", integer("axis", 0)), Shape.of(1, 6)),
                arguments("flatten up to 3", x(13).node("Flatten", "x", "y", integer("axis", 3)), Shape.of(6, 1)),
                arguments("flatten from −1", x(13).node("Flatten", "x", "y", integer("axis", -1)), Shape.of(2, 3)),
                arguments("squeeze all ones", x(13).node("Squeeze", "x", "y"), Shape.of(2, 3)),
                arguments("squeeze by attribute", x(11).node("Squeeze", "x", "y", ints("axes", -3)), Shape.of(2, 3)),
                arguments("squeeze by input", x(13).longs("axes", 0).node("Squeeze", "x,axes", "y"), Shape.of(2, 3)),
                arguments(
                        "unsqueeze by attribute",
                        x(11).node("Unsqueeze", "x", "y", ints("axes", 0, 4)),
                        Shape.of(1, 1, 2, 3, 1)),
                arguments(
                        "unsqueeze in any order",
                        x(13).longs("axes", -1, 1).node("Unsqueeze", "x,axes", "y"),
                        Shape.of(1, 1, 2, 3, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void keepsTheElementsUnderAnotherShape(String name, ModelSketch sketch, Shape expected) {
        assertFloats(yOfCounting(sketch, 1, 2, 3), expected, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void zeroMayMeanZero() {
        ModelSketch sketch = ModelSketch.opset(14)
                .input("x", 2, 3)
                .output("y")
                .longs("none", 0, 3)
                .node("Slice", "x,start,start", "nothing")
                .longs("start", 0)
                .node("Reshape", "nothing,none", "y", integer("allowzero", 1));
        assertThat(sketch.network().type("y").shape()).isEqualTo(Shape.of(0, 3));
    }

    private static ModelSketch slice(long start, long end, long axis, long step) {
        return x(13).longs("start", start)
                .longs("end", end)
                .longs("axis", axis)
                .longs("step", step)
                .node("Slice", "x,start,end,axis,step", "y");
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                arguments("a middle", slice(1, 2, 2, 1), Shape.of(1, 2, 1), List.of(2, 5)),
                arguments("from the end", slice(-2, -1, -1, 1), Shape.of(1, 2, 1), List.of(2, 5)),
                arguments("beyond the end", slice(1, 1000, 2, 1), Shape.of(1, 2, 2), List.of(2, 3, 5, 6)),
                arguments("beyond both ends", slice(-99, 99, 1, 1), Shape.of(1, 2, 3), List.of(1, 2, 3, 4, 5, 6)),
                arguments("every other", slice(0, Long.MAX_VALUE, 2, 2), Shape.of(1, 2, 2), List.of(1, 3, 4, 6)),
                arguments("backwards", slice(-1, Long.MIN_VALUE, 2, -1), Shape.of(1, 2, 3), List.of(3, 2, 1, 6, 5, 4)),
                arguments("backwards in twos", slice(99, -99, 2, -2), Shape.of(1, 2, 2), List.of(3, 1, 6, 4)),
                arguments("a step without end", slice(0, 3, 2, Long.MAX_VALUE), Shape.of(1, 2, 1), List.of(1, 4)),
                arguments("nothing", slice(2, 1, 2, 1), Shape.of(1, 2, 0), List.of()),
                arguments("beyond the start", slice(5, 9, 2, 1), Shape.of(1, 2, 0), List.of()),
                arguments(
                        "by attributes",
                        x(9).node("Slice", "x", "y", ints("starts", 0, 1), ints("ends", 1, 2)),
                        Shape.of(1, 1, 3),
                        List.of(4, 5, 6)),
                arguments(
                        "gathered",
                        x(13).longs("at", -1, 0).node("Gather", "x,at", "y", integer("axis", 2)),
                        Shape.of(1, 2, 2),
                        List.of(3, 1, 6, 4)),
                arguments("turned", x(13).node("Transpose", "x", "y"), Shape.of(3, 2, 1), List.of(1, 4, 2, 5, 3, 6)),
                arguments(
                        "turned in a given order",
                        x(13).node("Transpose", "x", "y", ints("perm", 1, 0, 2)),
                        Shape.of(2, 1, 3),
                        List.of(1, 2, 3, 4, 5, 6)),
                arguments(
                        "put together",
                        x(13).node("Concat", "x,x", "y", integer("axis", -2)),
                        Shape.of(1, 4, 3),
                        List.of(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6)),
                arguments(
                        "tiled",
                        x(13).longs("repeats", 1, 1, 2).node("Tile", "x,repeats", "y"),
                        Shape.of(1, 2, 6),
                        List.of(1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6)),
                arguments(
                        "expanded",
                        x(13).longs("shape", 2, 1, 1).node("Expand", "x,shape", "y"),
                        Shape.of(2, 2, 3),
                        List.of(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void givesPartsAndCopies(String name, ModelSketch sketch, Shape shape, List<Integer> expected) {
        assertFloats(
                yOfCounting(sketch, 1, 2, 3),
                shape,
                expected.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    static Stream<Arguments> splits() {
        return Stream.of(
                arguments("equal parts", x(13).node("Split", "x", "y,z", integer("axis", 1)), Shape.of(1, 1, 3)),
                arguments(
                        "sizes by attribute",
                        x(11).node("Split", "x", "y,z", integer("axis", 2), ints("split", 1, 2)),
                        Shape.of(1, 2, 1)),
                arguments(
                        "sizes by input",
                        x(13).longs("sizes", 2, 1).node("Split", "x,sizes", "y,z", integer("axis", 2)),
                        Shape.of(1, 2, 2)),
                arguments(
                        "the last part is smaller",
                        x(18).node("Split", "x", "y,z", integer("axis", 2), integer("num_outputs", 2)),
                        Shape.of(1, 2, 2)),
                arguments(
                        "an empty part",
                        x(13).longs("sizes", 0, 3).node("Split", "x,sizes", "y,z", integer("axis", 2)),
                        Shape.of(1, 2, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("splits")
    void splits(String name, ModelSketch sketch, Shape first) {
        List<Tensor> parts = Computed.all(sketch.output("z"), Map.of("x", counting(1, 2, 3)));
        assertThat(parts.get(0).shape()).isEqualTo(first);
        assertThat(parts.get(0).size() + parts.get(1).size()).isEqualTo(6);
        assertThat(parts.get(1).toFloats()[parts.get(1).size() - 1]).isEqualTo(6);
    }

    private static ModelSketch pad(String mode, long... pads) {
        return x(19).longs("pads", pads).node("Pad", "x,pads", "y", text("mode", mode));
    }

    static Stream<Arguments> paddings() {
        return Stream.of(
                arguments("constant", pad("constant", 0, 0, 1, 0, 0, 1), List.of(0, 1, 2, 3, 0, 0, 4, 5, 6, 0)),
                arguments("edge", pad("edge", 0, 0, 1, 0, 0, 1), List.of(1, 1, 2, 3, 3, 4, 4, 5, 6, 6)),
                arguments("reflect", pad("reflect", 0, 0, 1, 0, 0, 1), List.of(2, 1, 2, 3, 2, 5, 4, 5, 6, 5)),
                arguments("wrap", pad("wrap", 0, 0, 1, 0, 0, 1), List.of(3, 1, 2, 3, 1, 6, 4, 5, 6, 4)),
                arguments("cut", pad("constant", 0, 0, -1, 0, 0, 0), List.of(2, 3, 5, 6)),
                arguments(
                        "a value for some axes",
                        x(18).longs("pads", 1, 0)
                                .floats("value", 9)
                                .longs("axes", -1)
                                .node("Pad", "x,pads,value,axes", "y"),
                        List.of(9, 1, 2, 3, 9, 4, 5, 6)),
                arguments(
                        "by attributes",
                        x(6).node("Pad", "x", "y", ints("pads", 0, 0, 0, 0, 0, 1), real("value", 9)),
                        List.of(1, 2, 3, 9, 4, 5, 6, 9)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paddings")
    void pads(String name, ModelSketch sketch, List<Integer> expected) {
        assertFloats(
                yOfCounting(sketch, 1, 2, 3),
                Shape.of(1, 2, expected.size() / 2),
                expected.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    static Stream<Arguments> shapeValues() {
        return Stream.of(
                arguments(x(15).node("Shape", "x", "y"), Tensor.ofLongs(1, 2, 3)),
                arguments(x(15).node("Shape", "x", "y", integer("start", 1)), Tensor.ofLongs(2, 3)),
                arguments(
                        x(15).node("Shape", "x", "y", integer("start", -9), integer("end", -1)), Tensor.ofLongs(1, 2)),
                arguments(x(15).node("Shape", "x", "y", integer("start", 2), integer("end", 1)), Tensor.ofLongs()),
                arguments(
                        x(13).node("Size", "x", "y"),
                        Tensor.ofLongs(org.offramp.graph.tensors.ElementType.INT64, Shape.SCALAR, 6)),
                arguments(
                        ModelSketch.xToY(13, 1)
                                .initializer(scalar("start", 1))
                                .initializer(scalar("limit", 8))
                                .initializer(scalar("delta", 3))
                                .node("Range", "start,limit,delta", "y"),
                        Tensor.ofLongs(1, 4, 7)));
    }

    private static org.offramp.onnx.proto.TensorProto.Builder scalar(String name, long value) {
        return org.offramp.onnx.proto.TensorProto.newBuilder()
                .setName(name)
                .setDataType(org.offramp.onnx.proto.TensorProto.DataType.INT64_VALUE)
                .addInt64Data(value);
    }

    @ParameterizedTest
    @MethodSource("shapeValues")
    void givesShapesAsValues(ModelSketch sketch, Tensor expected) {
        assertThat(sketch.network().constant("y")).contains(expected);
    }

    @Test
    void movesBlocksToDepthAndBack() {
        ModelSketch there = ModelSketch.xToY(13, 1, 1, 2, 2).node("SpaceToDepth", "x", "y", integer("blocksize", 2));
        assertFloats(yOfCounting(there, 1, 1, 2, 2), Shape.of(1, 4, 1, 1), 1, 2, 3, 4);
        ModelSketch back = ModelSketch.xToY(13, 1, 8, 1, 1).node("DepthToSpace", "x", "y", integer("blocksize", 2));
        assertFloats(yOfCounting(back, 1, 8, 1, 1), Shape.of(1, 2, 2, 2), 1, 3, 5, 7, 2, 4, 6, 8);
        ModelSketch columns = ModelSketch.xToY(13, 1, 8, 1, 1)
                .node("DepthToSpace", "x", "y", integer("blocksize", 2), text("mode", "CRD"));
        assertFloats(yOfCounting(columns, 1, 8, 1, 1), Shape.of(1, 2, 2, 2), 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void ordersDepthByPixelOrByChannelFirst() {
        ModelSketch pixels = ModelSketch.xToY(13, 1, 2, 2, 2).node("SpaceToDepth", "x", "y", integer("blocksize", 2));
        assertFloats(yOfCounting(pixels, 1, 2, 2, 2), Shape.of(1, 8, 1, 1), 1, 5, 2, 6, 3, 7, 4, 8);
        ModelSketch channels = ModelSketch.xToY(28, 1, 2, 2, 2)
                .node("SpaceToDepth", "x", "y", integer("blocksize", 2), text("mode", "CRD"));
        assertFloats(yOfCounting(channels, 1, 2, 2, 2), Shape.of(1, 8, 1, 1), 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void saysWhichAxisCannotBeSqueezed() {
        assertThatThrownBy(x(11).node("Squeeze", "x", "y", ints("axes", 1))::network)
                .hasMessageContaining("Axis 1 of [1x2x3] can't be squeezed: it isn't 1.");
    }
}
