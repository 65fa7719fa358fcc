// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.tflite.Computed.assertFloats;
import static org.offramp.tflite.ModelSketch.option;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;

class ElementwiseOperatorsTest {
    private static final Tensor X = Tensor.ofFloats(Shape.of(1, 4), -2, -0.5f, 1, 8);
    private static final ModelSketch.Option[] NONE = {};

    static Stream<Arguments> ofOne() {
        return Stream.of(
                arguments("ABS", NONE, new double[] {2, 0.5, 1, 8}),
                arguments("CEIL", NONE, new double[] {-2, 0, 1, 8}),
                arguments("COS", NONE, new double[] {-0.4161468, 0.8775826, 0.5403023, -0.1455}),
                arguments("ELU", NONE, new double[] {-0.8646647, -0.3934693, 1, 8}),
                arguments("EXP", NONE, new double[] {0.1353353, 0.6065307, 2.7182818, 2980.958}),
                arguments("FLOOR", NONE, new double[] {-2, -1, 1, 8}),
                arguments("GELU", NONE, new double[] {-0.0455003, -0.1542688, 0.8413447, 8}),
                arguments("GELU", options(option(0, true)), new double[] {-0.0454023, -0.154286, 0.841192, 8}),
                arguments("HARD_SWISH", NONE, new double[] {-1 / 3.0, -0.2083333, 2 / 3.0, 8}),
                arguments("LEAKY_RELU", options(option(0, 0.1f)), new double[] {-0.2, -0.05, 1, 8}),
                arguments("LOGISTIC", NONE, new double[] {0.1192029, 0.3775407, 0.7310586, 0.9996646}),
                arguments("NEG", NONE, new double[] {2, 0.5, -1, -8}),
                arguments("RELU", NONE, new double[] {0, 0, 1, 8}),
                arguments("RELU6", NONE, new double[] {0, 0, 1, 6}),
                arguments("RELU_0_TO_1", NONE, new double[] {0, 0, 1, 1}),
                arguments("RELU_N1_TO_1", NONE, new double[] {-1, -0.5, 1, 1}),
                arguments("ROUND", NONE, new double[] {-2, 0, 1, 8}),
                arguments("SIGN", NONE, new double[] {-1, -1, 1, 1}),
                arguments("SIN", NONE, new double[] {-0.9092974, -0.4794255, 0.841471, 0.9893582}),
                arguments("SQUARE", NONE, new double[] {4, 0.25, 1, 64}),
                arguments("TANH", NONE, new double[] {-0.9640276, -0.4621172, 0.7615942, 0.9999998}));
    }

    private static ModelSketch.Option[] options(ModelSketch.Option... options) {
        return options;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOne")
    void functionsOfEachElement(String operator, ModelSketch.Option[] options, double[] expected) {
        ModelSketch sketch = ModelSketch.xToY(1, 4).node(operator, "x", "y", options);
        assertFloats(Computed.y(sketch, X), Shape.of(1, 4), rounded(expected));
    }

    /** 8 is large: its exponential has as many digits in front of the point. */
    private static double[] rounded(double[] expected) {
        return java.util.Arrays.stream(expected).map(value -> (float) value).toArray();
    }

    @Test
    void rootsOfPositiveElements() {
        Tensor x = Tensor.ofFloats(Shape.of(1, 2), 4, 0.25f);
        assertFloats(Computed.y(ModelSketch.xToY(1, 2).node("SQRT", "x", "y"), x), Shape.of(1, 2), 2, 0.5);
        assertFloats(Computed.y(ModelSketch.xToY(1, 2).node("RSQRT", "x", "y"), x), Shape.of(1, 2), 0.5, 2);
        assertFloats(
                Computed.y(ModelSketch.xToY(1, 2).node("LOG", "x", "y"), x), Shape.of(1, 2), 1.3862944, -1.3862944);
    }

    static Stream<Arguments> ofTwo() {
        return Stream.of(
                arguments("ADD", new double[] {0, 1.5, 3, 10}),
                arguments("SUB", new double[] {-4, -2.5, -1, 6}),
                arguments("MUL", new double[] {-4, -1, 2, 16}),
                arguments("DIV", new double[] {-1, -0.25, 0.5, 4}),
                arguments("MAXIMUM", new double[] {2, 2, 2, 8}),
                arguments("MINIMUM", new double[] {-2, -0.5, 1, 2}),
                arguments("POW", new double[] {4, 0.25, 1, 64}),
                arguments("PRELU", new double[] {-4, -1, 1, 8}),
                arguments("SQUARED_DIFFERENCE", new double[] {16, 6.25, 1, 36}),
                arguments("EQUAL", new double[] {0, 0, 0, 0}),
                arguments("NOT_EQUAL", new double[] {1, 1, 1, 1}),
                arguments("GREATER", new double[] {0, 0, 0, 1}),
                arguments("GREATER_EQUAL", new double[] {0, 0, 0, 1}),
                arguments("LESS", new double[] {1, 1, 1, 0}),
                arguments("LESS_EQUAL", new double[] {1, 1, 1, 0}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofTwo")
    void functionsOfTwoElements(String operator, double[] expected) {
        ModelSketch sketch = ModelSketch.xToY(1, 4)
                .constant("c", Tensor.ofFloats(Shape.of(1), 2))
                .node(operator, "x,c", "y");
        assertFloats(Computed.y(sketch, X), Shape.of(1, 4), expected);
    }

    @Test
    void sumsOfManyEndWithTheirActivation() {
        ModelSketch sketch = ModelSketch.xToY(1, 4)
                .constant("c", Tensor.ofFloats(Shape.of(4), 1, 1, 1, 1))
                .node("ADD_N", "x,c,x", "sum")
                .node("ADD", "sum,c", "y", option(0, (byte) 3));
        assertFloats(Computed.y(sketch, X), Shape.of(1, 4), 0, 1, 4, 6);
    }

    @Test
    void truthValuesAreJoined() {
        ModelSketch sketch = ModelSketch.xToY(1, 4)
                .constant("c", Tensor.ofFloats(Shape.of(1), 0))
                .constant("d", Tensor.ofFloats(Shape.of(1), 5))
                .node("GREATER", "x,c", "above")
                .node("LESS", "x,d", "below")
                .node("LOGICAL_AND", "above,below", "inside")
                .node("LOGICAL_NOT", "inside", "y");
        assertFloats(Computed.y(sketch, X), Shape.of(1, 4), 1, 1, 0, 1);
    }

    @Test
    void weightsOfHalfTheSizeBecomeFloats() {
        ModelSketch sketch = ModelSketch.xToY(1, 2)
                .constant("half", Tensor.ofDoubles(ElementType.FLOAT16, Shape.of(1, 2), 0.5, 3))
                .node("DEQUANTIZE", "half", "w")
                .node("FULLY_CONNECTED", "x,w", "y");
        assertFloats(Computed.y(sketch, Tensor.ofFloats(Shape.of(1, 2), 2, 5)), Shape.of(1, 1), 16);
    }

    @Test
    void quantisedWeightsBesideFloatsBecomeFloats() {
        Tensor weights = Tensor.ofLongs(ElementType.INT8, Shape.of(2, 2), 1, 2, 3, 4);
        ModelSketch sketch = ModelSketch.xToY(1, 2)
                .constant("w", new ModelSketch.Steps(new float[] {0.5f, 10}, new long[] {0, 1}, 0), weights)
                .node("FULLY_CONNECTED", "x,w", "y");
        assertFloats(Computed.y(sketch, Tensor.ofFloats(Shape.of(1, 2), 2, 5)), Shape.of(1, 2), 6, 190);
    }

    @Test
    void castsFollowTheTypeOfTheOutput() {
        ModelSketch sketch = ModelSketch.xToY(1, 4)
                .integers("whole", ModelSketch.Steps.NONE, ElementType.INT32)
                .constant("c", Tensor.ofLongs(ElementType.INT32, Shape.of(1), 3))
                .node("CAST", "x", "whole")
                .node("ADD", "whole,c", "y");
        assertFloats(Computed.y(sketch, X), Shape.of(1, 4), 1, 3, 4, 11);
    }
}
