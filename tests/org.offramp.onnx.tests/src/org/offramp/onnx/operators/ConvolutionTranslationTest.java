// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.onnx.Computed.assertFloats;
import static org.offramp.onnx.Computed.yOfCounting;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.ints;
import static org.offramp.onnx.ModelSketch.text;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.tensors.Shape;
import org.offramp.onnx.ModelSketch;
import org.offramp.onnx.proto.AttributeProto;

class ConvolutionTranslationTest {
    /** A row of five with a kernel of three ones. */
    private static ModelSketch row(String operator, AttributeProto... attributes) {
        return ModelSketch.xToY(13, 1, 1, 5).weights("w", 1, 1, 1, 3).node(operator, "x,w", "y", attributes);
    }

    private static double[] values(double... values) {
        return values;
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("plain", row("Conv"), values(6, 9, 12)),
                arguments("padded", row("Conv", ints("pads", 1, 0)), values(3, 6, 9, 12)),
                arguments("same, upper", row("Conv", text("auto_pad", "SAME_UPPER")), values(3, 6, 9, 12, 9)),
                arguments(
                        "same, upper, odd one after",
                        row("Conv", text("auto_pad", "SAME_UPPER"), ints("strides", 3)),
                        values(6, 9)),
                arguments(
                        "same, lower, odd one before",
                        row("Conv", text("auto_pad", "SAME_LOWER"), ints("strides", 3)),
                        values(3, 12)),
                arguments("valid ignores nothing", row("Conv", text("auto_pad", "VALID")), values(6, 9, 12)),
                arguments("dilated", row("Conv", ints("dilations", 2)), values(9)),
                arguments("strided", row("Conv", ints("strides", 2)), values(6, 12)),
                arguments("transposed", row("ConvTranspose"), values(1, 3, 6, 9, 12, 9, 5)),
                arguments(
                        "transposed, strided",
                        row("ConvTranspose", ints("strides", 2)),
                        values(1, 1, 3, 2, 5, 3, 7, 4, 9, 5, 5)),
                arguments("transposed, padded", row("ConvTranspose", ints("pads", 1, 1)), values(3, 6, 9, 12, 9)),
                arguments(
                        "transposed, longer",
                        row("ConvTranspose", ints("strides", 2), ints("output_padding", 1)),
                        values(1, 1, 3, 2, 5, 3, 7, 4, 9, 5, 5, 0)),
                arguments(
                        "transposed to a length beyond",
                        row("ConvTranspose", ints("strides", 2), ints("output_shape", 12)),
                        values(1, 1, 3, 2, 5, 3, 7, 4, 9, 5, 5, 0)),
                arguments(
                        "transposed to a length within",
                        row("ConvTranspose", ints("output_shape", 6)),
                        values(3, 6, 9, 12, 9, 5)),
                arguments(
                        "transposed to a length within, odd one after",
                        row("ConvTranspose", ints("output_shape", 6), text("auto_pad", "SAME_UPPER")),
                        values(1, 3, 6, 9, 12, 9)),
                arguments(
                        "transposed, same",
                        row("ConvTranspose", ints("strides", 2), text("auto_pad", "SAME_UPPER")),
                        values(1, 1, 3, 2, 5, 3, 7, 4, 9, 5)),
                arguments(
                        "transposed, same, lower",
                        row("ConvTranspose", ints("strides", 2), text("auto_pad", "SAME_LOWER")),
                        values(1, 3, 2, 5, 3, 7, 4, 9, 5, 5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void slidesOverARow(String name, ModelSketch sketch, double[] expected) {
        assertFloats(yOfCounting(sketch, 1, 1, 5), Shape.of(1, 1, expected.length), expected);
    }

    @Test
    void hasGroupsAndABias() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2, 2)
                .weights("w", 1, 2, 1, 2)
                .floats("b", 10, 20)
                .node("Conv", "x,w,b", "y", integer("group", 2), ints("kernel_shape", 2));
        assertFloats(yOfCounting(sketch, 1, 2, 2), Shape.of(1, 2, 1), 13, 27);
    }

    @Test
    void theKernelIsThatOfTheWeights() {
        assertThatThrownBy(row("Conv", ints("kernel_shape", 5))::network)
                .hasMessageContaining("Its kernel_shape is [5], but its weights are [1x1x3].");
    }

    @Test
    void weightsMayComeFromAnInput() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 1, 5).input("w", 1, 1, 3).node("Conv", "x,w", "y");
        assertThat(sketch.network().nodes().get(0).operator()).isInstanceOf(Convolution.class);
        assertThat(sketch.network().inputs()).hasSize(2);
    }
}
