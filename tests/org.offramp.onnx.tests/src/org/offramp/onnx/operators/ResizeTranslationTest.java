// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.onnx.Computed.assertFloats;
import static org.offramp.onnx.Computed.yOfCounting;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.ints;
import static org.offramp.onnx.ModelSketch.real;
import static org.offramp.onnx.ModelSketch.reals;
import static org.offramp.onnx.ModelSketch.text;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.onnx.ModelSketch;
import org.offramp.onnx.proto.AttributeProto;

/** Along one axis; two axes are two of these. */
class ResizeTranslationTest {
    private static final AttributeProto LINEAR = text("mode", "linear");
    private static final AttributeProto CUBIC = text("mode", "cubic");

    private static AttributeProto coordinates(String mode) {
        return text("coordinate_transformation_mode", mode);
    }

    private static ModelSketch scaled(float scale, AttributeProto... attributes) {
        return ModelSketch.xToY(19, 1, 1, 4).floats("scales", 1, 1, scale).node("Resize", "x,,scales", "y", attributes);
    }

    private static ModelSketch sized(long size, AttributeProto... attributes) {
        return ModelSketch.xToY(19, 1, 1, 4).longs("sizes", 1, 1, size).node("Resize", "x,,,sizes", "y", attributes);
    }

    private static double[] values(double... values) {
        return values;
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("nearest doubles", scaled(2), values(1, 1, 2, 2, 3, 3, 4, 4)),
                arguments(
                        "nearest, asymmetric, floor",
                        sized(6, coordinates("asymmetric"), text("nearest_mode", "floor")),
                        values(1, 1, 2, 3, 3, 4)),
                arguments(
                        "nearest, align corners, floor",
                        sized(8, coordinates("align_corners"), text("nearest_mode", "floor")),
                        values(1, 1, 1, 2, 2, 3, 3, 4)),
                arguments(
                        "nearest, asymmetric, ceil",
                        sized(6, coordinates("asymmetric"), text("nearest_mode", "ceil")),
                        values(1, 2, 3, 3, 4, 4)),
                arguments(
                        "nearest, halves to floor",
                        sized(8, coordinates("asymmetric"), text("nearest_mode", "round_prefer_floor")),
                        values(1, 1, 2, 2, 3, 3, 4, 4)),
                arguments(
                        "nearest, halves to ceil",
                        sized(8, coordinates("asymmetric"), text("nearest_mode", "round_prefer_ceil")),
                        values(1, 2, 2, 3, 3, 4, 4, 4)),
                arguments("linear doubles", scaled(2, LINEAR), values(1, 1.25, 1.75, 2.25, 2.75, 3.25, 3.75, 4)),
                arguments(
                        "linear, align corners, size by scale",
                        scaled(0.6f, LINEAR, coordinates("align_corners")),
                        values(1, 3.142857)),
                arguments("linear, half pixel, smaller", scaled(0.6f, LINEAR), values(1.3333333, 3)),
                arguments(
                        "linear, symmetric",
                        scaled(0.6f, LINEAR, coordinates("half_pixel_symmetric")),
                        values(1.6666667, 3.3333333)),
                arguments("linear to one element", sized(1, LINEAR, coordinates("pytorch_half_pixel")), values(1)),
                arguments(
                        "linear with antialiasing",
                        scaled(0.5f, LINEAR, integer("antialias", 1)),
                        values(1.625, 3.375)),
                arguments(
                        "cubic doubles",
                        scaled(2, CUBIC),
                        values(0.8945312, 1.1914062, 1.6679688, 2.296875, 2.703125, 3.3320312, 3.8085938, 4.1054688)),
                arguments(
                        "cubic without what is outside",
                        scaled(2, CUBIC, real("cubic_coeff_a", -0.5f), integer("exclude_outside", 1)),
                        values(0.9117647, 1.1678832, 1.7099237, 2.25, 2.75, 3.2900763, 3.8321168, 4.0882353)),
                arguments("the scale of the first version", old(10), values(1, 1, 2, 2, 3, 3, 4, 4)),
                arguments("the same size", sized(4, CUBIC), values(1, 2, 3, 4)));
    }

    private static ModelSketch old(int opset) {
        return ModelSketch.xToY(opset, 1, 1, 4).floats("scales", 1, 1, 2).node("Resize", "x,scales", "y");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void resizesARow(String name, ModelSketch sketch, double[] expected) {
        assertFloats(yOfCounting(sketch, 1, 1, 4), Shape.of(1, 1, expected.length), expected);
    }

    static Stream<Arguments> pictures() {
        AttributeProto crop = coordinates("tf_crop_and_resize");
        return Stream.of(
                arguments(
                        "a region by itself",
                        ModelSketch.xToY(19, 1, 1, 2, 2)
                                .floats("roi", 0, 0, 0, 0, 1, 1, 1, 0)
                                .longs("sizes", 1, 1, 2, 1)
                                .node("Resize", "x,roi,,sizes", "y", LINEAR, crop),
                        Shape.of(1, 1, 2, 1),
                        values(1, 3)),
                arguments(
                        "outside of the region",
                        ModelSketch.xToY(19, 1, 1, 2, 2)
                                .floats("roi", 0, 0, 1, 1)
                                .longs("sizes", 2, 2)
                                .node("Resize", "x,roi,,sizes", "y", crop, LINEAR, ints("axes", 2, 3)),
                        Shape.of(1, 1, 2, 2),
                        values(1, 2, 3, 4)),
                arguments(
                        "a value for what lies outside",
                        ModelSketch.xToY(19, 1, 1, 2, 2)
                                .floats("roi", 0, 2, 1, 2)
                                .longs("sizes", 2, 1)
                                .node(
                                        "Resize",
                                        "x,roi,,sizes",
                                        "y",
                                        crop,
                                        LINEAR,
                                        ints("axes", 2, 3),
                                        real("extrapolation_value", 10)),
                        Shape.of(1, 1, 2, 1),
                        values(10, 10)),
                arguments(
                        "not larger",
                        ModelSketch.xToY(19, 1, 1, 2, 2)
                                .longs("sizes", 4, 1)
                                .node(
                                        "Resize",
                                        "x,,,sizes",
                                        "y",
                                        ints("axes", 2, 3),
                                        text("keep_aspect_ratio_policy", "not_larger")),
                        Shape.of(1, 1, 1, 1),
                        values(1)),
                arguments(
                        "not smaller, axes in another order",
                        ModelSketch.xToY(19, 1, 1, 2, 2)
                                .longs("sizes", 4, 2)
                                .node(
                                        "Resize",
                                        "x,,,sizes",
                                        "y",
                                        ints("axes", 3, 2),
                                        text("keep_aspect_ratio_policy", "not_smaller")),
                        Shape.of(1, 1, 4, 4),
                        values(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4)),
                arguments(
                        "upsample with attributes",
                        ModelSketch.xToY(7, 1, 1, 2, 2).node("Upsample", "x", "y", reals("scales", 1, 1, 1, 2)),
                        Shape.of(1, 1, 2, 4),
                        values(1, 1, 2, 2, 3, 3, 4, 4)),
                arguments(
                        "upsample with an input",
                        ModelSketch.xToY(9, 1, 1, 2, 2)
                                .floats("scales", 1, 1, 1, 2)
                                .node("Upsample", "x,scales", "y", LINEAR),
                        Shape.of(1, 1, 2, 4),
                        values(1, 1.5, 2, 2, 3, 3.5, 4, 4)),
                arguments(
                        "upsample of the first version",
                        ModelSketch.xToY(6, 1, 1, 2, 2)
                                .node("Upsample", "x", "y", real("height_scale", 1), real("width_scale", 2)),
                        Shape.of(1, 1, 2, 4),
                        values(1, 1, 2, 2, 3, 3, 4, 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void resizesAPicture(String name, ModelSketch sketch, Shape shape, double[] expected) {
        assertFloats(yOfCounting(sketch, 1, 1, 2, 2), shape, expected);
    }
}
