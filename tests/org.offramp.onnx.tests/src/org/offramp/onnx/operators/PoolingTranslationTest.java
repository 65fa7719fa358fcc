// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.onnx.Computed.assertFloats;
import static org.offramp.onnx.Computed.counting;
import static org.offramp.onnx.Computed.yOfCounting;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.ints;
import static org.offramp.onnx.ModelSketch.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.Computed;
import org.offramp.onnx.ModelSketch;
import org.offramp.onnx.proto.AttributeProto;

class PoolingTranslationTest {
    /** A row of five under a window of three. */
    private static ModelSketch row(String operator, AttributeProto... attributes) {
        List<AttributeProto> all = new ArrayList<>(List.of(ints("kernel_shape", 3)));
        all.addAll(List.of(attributes));
        return ModelSketch.xToY(19, 1, 1, 5).node(operator, "x", "y", all.toArray(new AttributeProto[0]));
    }

    private static double[] values(double... values) {
        return values;
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("maximum", row("MaxPool"), values(3, 4, 5)),
                arguments("strided", row("MaxPool", ints("strides", 2)), values(3, 5)),
                arguments("dilated", row("MaxPool", ints("dilations", 2)), values(5)),
                arguments("same", row("MaxPool", text("auto_pad", "SAME_UPPER")), values(2, 3, 4, 5, 5)),
                arguments("floor", row("MaxPool", ints("strides", 3)), values(3)),
                arguments("ceil", row("MaxPool", ints("strides", 3), integer("ceil_mode", 1)), values(3, 5)),
                arguments(
                        "a last window that starts in the padding doesn't count",
                        row("MaxPool", ints("strides", 6), ints("pads", 1, 2), integer("ceil_mode", 1)),
                        values(2)),
                arguments("average", row("AveragePool"), values(2, 3, 4)),
                arguments("padding doesn't count", row("AveragePool", ints("pads", 1, 1)), values(1.5, 2, 3, 4, 4.5)),
                arguments(
                        "padding counts",
                        row("AveragePool", ints("pads", 1, 1), integer("count_include_pad", 1)),
                        values(1, 2, 3, 4, 3)),
                arguments(
                        "what ceil adds never counts",
                        row(
                                "AveragePool",
                                ints("strides", 3),
                                integer("ceil_mode", 1),
                                integer("count_include_pad", 1)),
                        values(2, 4.5)),
                arguments("dilated average", row("AveragePool", ints("dilations", 2)), values(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void slidesOverARow(String name, ModelSketch sketch, double[] expected) {
        assertFloats(yOfCounting(sketch, 1, 1, 5), Shape.of(1, 1, expected.length), expected);
    }

    @Test
    void poolsOverEverything() {
        assertFloats(
                yOfCounting(ModelSketch.xToY(13, 1, 2, 2, 2).node("GlobalAveragePool", "x", "y"), 1, 2, 2, 2),
                Shape.of(1, 2, 1, 1),
                2.5,
                6.5);
        assertFloats(
                yOfCounting(ModelSketch.xToY(13, 1, 2, 2, 2).node("GlobalMaxPool", "x", "y"), 1, 2, 2, 2),
                Shape.of(1, 2, 1, 1),
                4,
                8);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void saysWhereTheMaximaAre(int order, List<Long> expected) {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 1, 5, 5)
                .output("where")
                .node(
                        "MaxPool",
                        "x",
                        "y,where",
                        ints("kernel_shape", 2, 2),
                        ints("strides", 2, 2),
                        integer("storage_order", order));
        List<Tensor> outputs = Computed.all(sketch, Map.of("x", counting(1, 1, 5, 5)));
        assertFloats(outputs.get(0), Shape.of(1, 1, 2, 2), 7, 9, 17, 19);
        assertThat(outputs.get(1).element()).isEqualTo(ElementType.INT64);
        assertThat(outputs.get(1).toLongs())
                .containsExactly(expected.stream().mapToLong(i -> i).toArray());
    }

    static Stream<Arguments> orders() {
        return Stream.of(arguments(0, List.of(6L, 8L, 16L, 18L)), arguments(1, List.of(6L, 16L, 8L, 18L)));
    }
}
