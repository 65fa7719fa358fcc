// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.onnx.Computed.assertFloats;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.real;
import static org.offramp.onnx.ModelSketch.text;

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
import org.offramp.onnx.proto.TensorProto.DataType;

/** Activations, arithmetic, limits and logic on x = −2, −0.5, 0, 3. */
class ElementwiseOperatorsTest {
    private static final Shape FOUR = Shape.of(1, 4);
    private static final Tensor X = Tensor.ofFloats(FOUR, -2, -0.5f, 0, 3);
    private static final double E_TO_MINUS_2 = Math.exp(-2);

    private static double[] values(double... values) {
        return values;
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                arguments("Relu", values(0, 0, 0, 3)),
                arguments("Abs", values(2, 0.5, 0, 3)),
                arguments("Neg", values(2, 0.5, 0, -3)),
                arguments("Floor", values(-2, -1, 0, 3)),
                arguments("Ceil", values(-2, 0, 0, 3)),
                arguments("Round", values(-2, 0, 0, 3)),
                arguments("Sign", values(-1, -1, 0, 1)),
                arguments("LeakyRelu", values(-0.02, -0.005, 0, 3)),
                arguments("Elu", values(E_TO_MINUS_2 - 1, Math.exp(-0.5) - 1, 0, 3)),
                arguments("Selu", values(-1.5201665, -0.6917582, 0, 3.1521030)),
                arguments("HardSigmoid", values(0.1, 0.4, 0.5, 1)),
                arguments("HardSwish", values(-0.3333333, -0.2083333, 0, 3)),
                arguments("Celu", values(E_TO_MINUS_2 - 1, Math.exp(-0.5) - 1, 0, 3)),
                arguments("ThresholdedRelu", values(0, 0, 0, 3)),
                arguments("Softsign", values(-0.6666667, -0.3333333, 0, 0.75)),
                arguments("Mish", values(-0.2525015, -0.2207529, 0, 2.9865350)),
                arguments("Swish", values(-0.2384058, -0.1887703, 0, 2.8577224)),
                arguments("Gelu", values(-0.0455003, -0.1542688, 0, 2.9959502)),
                arguments("Identity", values(-2, -0.5, 0, 3)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void computesAFunction(String operator, double[] expected) {
        assertFloats(Computed.y(ModelSketch.xToY(24, 1, 4).node(operator, "x", "y"), X), FOUR, expected);
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("LeakyRelu", real("alpha", 0.5f), values(-1, -0.25, 0, 3)),
                arguments("Elu", real("alpha", 2), values(2 * E_TO_MINUS_2 - 2, 2 * Math.exp(-0.5) - 2, 0, 3)),
                arguments("Celu", real("alpha", 2), values(2 * Math.exp(-1) - 2, 2 * Math.exp(-0.25) - 2, 0, 3)),
                arguments("HardSigmoid", real("beta", 0.6f), values(0.2, 0.5, 0.6, 1)),
                arguments("ThresholdedRelu", real("alpha", -1), values(0, -0.5, 0, 3)),
                arguments("Swish", real("alpha", 2), values(-0.0359724, -0.1344707, 0, 2.9925821)),
                arguments("Gelu", text("approximate", "tanh"), values(-0.0454023, -0.1542860, 0, 2.9963627)));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void computesAFunctionWithAParameter(String operator, AttributeProto parameter, double[] expected) {
        assertFloats(Computed.y(ModelSketch.xToY(24, 1, 4).node(operator, "x", "y", parameter), X), FOUR, expected);
    }

    static Stream<Arguments> clips() {
        ModelSketch inputs = ModelSketch.xToY(13, 1, 4).floats("low", -1).floats("high", 1);
        return Stream.of(
                arguments(
                        "both as attributes",
                        ModelSketch.xToY(6, 1, 4).node("Clip", "x", "y", real("min", -1), real("max", 1)),
                        values(-1, -0.5, 0, 1)),
                arguments(
                        "one attribute",
                        ModelSketch.xToY(6, 1, 4).node("Clip", "x", "y", real("max", 1)),
                        values(-2, -0.5, 0, 1)),
                arguments("both as inputs", inputs.node("Clip", "x,low,high", "y"), values(-1, -0.5, 0, 1)),
                arguments(
                        "only the upper",
                        ModelSketch.xToY(13, 1, 4).floats("high", 1).node("Clip", "x,,high", "y"),
                        values(-2, -0.5, 0, 1)),
                arguments("neither", ModelSketch.xToY(13, 1, 4).node("Clip", "x", "y"), values(-2, -0.5, 0, 3)),
                arguments(
                        "the upper wins where they cross",
                        ModelSketch.xToY(13, 1, 4)
                                .floats("low", 2)
                                .floats("high", 1)
                                .node("Clip", "x,low,high", "y"),
                        values(1, 1, 1, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clips")
    void clips(String name, ModelSketch sketch, double[] expected) {
        assertFloats(Computed.y(sketch, X), FOUR, expected);
    }

    @Test
    void limitsMayBeKnownOnlyWhenItRuns() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 4).input("low").node("Clip", "x,low", "y");
        Tensor low = Tensor.ofFloats(Shape.SCALAR, -1);
        assertFloats(Computed.all(sketch, Map.of("x", X, "low", low)).get(0), FOUR, -1, -0.5, 0, 3);
    }

    static Stream<Arguments> arithmetic() {
        return Stream.of(
                arguments("Add", values(0, 1.5, 2, 5)),
                arguments("Sub", values(-4, -2.5, -2, 1)),
                arguments("Mul", values(-4, -1, 0, 6)),
                arguments("Div", values(-1, -0.25, 0, 1.5)),
                arguments("Pow", values(4, 0.25, 0, 9)),
                arguments("Max", values(2, 2, 2, 3)),
                arguments("Min", values(-2, -0.5, 0, 2)),
                arguments("Sum", values(0, 1.5, 2, 5)),
                arguments("Mean", values(0, 0.75, 1, 2.5)),
                arguments("PRelu", values(-4, -1, 0, 3)));
    }

    @ParameterizedTest
    @MethodSource("arithmetic")
    void broadcastsASecondInput(String operator, double[] expected) {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 4).floats("two", 2).node(operator, "x,two", "y");
        assertFloats(Computed.y(sketch, X), FOUR, expected);
    }

    @Test
    void meanTakesAnyNumberOfInputs() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 4).floats("two", 2).node("Mean", "x,two,x", "y");
        assertFloats(Computed.y(sketch, X), FOUR, -2 / 3.0, 1 / 3.0, 2 / 3.0, 8 / 3.0);
    }

    @Test
    void oldModelsSayWhichAxisIsMeant() {
        ModelSketch sketch = ModelSketch.xToY(6, 1, 2, 2)
                .floats("perChannel", 10, 20)
                .node("Add", "x,perChannel", "y", integer("broadcast", 1), integer("axis", 1));
        assertFloats(Computed.yOfCounting(sketch, 1, 2, 2), Shape.of(1, 2, 2), 11, 12, 23, 24);
    }

    @Test
    void oldSlopesArePerChannel() {
        ModelSketch sketch = ModelSketch.xToY(6, 1, 2, 2).floats("slope", 2, 3).node("PRelu", "x,slope", "y");
        Tensor x = Tensor.ofFloats(Shape.of(1, 2, 2), -1, 1, -1, 1);
        assertFloats(Computed.y(sketch, x), Shape.of(1, 2, 2), -2, 1, -3, 1);
    }

    static Stream<Arguments> remainders() {
        return Stream.of(
                arguments(integer("fmod", 0), values(1, -1, 0, 1)), arguments(integer("fmod", 1), values(-2, 2, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("remainders")
    void theRemainderHasTheSignOfOneOrTheOther(AttributeProto fmod, double[] expected) {
        ModelSketch sketch = ModelSketch.opset(13)
                .typedInput("x", DataType.INT64_VALUE, 4)
                .output("y")
                .longs("by", 3, -3, 3, 3)
                .node("Mod", "x,by", "y", fmod);
        Tensor y = Computed.y(sketch, Tensor.ofLongs(-2, 2, 3, 4));
        assertFloats(y, Shape.of(4), expected);
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                arguments("Equal", new long[] {0, 1, 0}),
                arguments("Less", new long[] {1, 0, 0}),
                arguments("LessOrEqual", new long[] {1, 1, 0}),
                arguments("Greater", new long[] {0, 0, 1}),
                arguments("GreaterOrEqual", new long[] {0, 1, 1}));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void compares(String operator, long[] expected) {
        ModelSketch sketch = ModelSketch.xToY(16, 3).floats("two", 2).node(operator, "x,two", "y");
        Tensor y = Computed.yOfCounting(sketch, 3);
        assertThat(y.element()).isEqualTo(ElementType.BOOL);
        assertThat(y.toLongs()).containsExactly(expected);
    }

    @Test
    void combinesConditionsAndChooses() {
        ModelSketch sketch = ModelSketch.xToY(16, 3)
                .floats("two", 2)
                .floats("zero", 0)
                .node("Greater", "x,two", "above")
                .node("Less", "x,two", "below")
                .node("Or", "above,below", "apart")
                .node("Xor", "above,apart", "onlyBelow")
                .node("And", "onlyBelow,below", "both")
                .node("Not", "both", "chosen")
                .node("Where", "chosen,x,zero", "y");
        assertFloats(Computed.yOfCounting(sketch, 3), Shape.of(3), 0, 2, 3);
    }

    @Test
    void integersAreClippedAsIntegers() {
        ModelSketch sketch = ModelSketch.opset(13)
                .typedInput("x", DataType.INT64_VALUE, 3)
                .output("y")
                .longs("low", 2)
                .node("Clip", "x,low", "y");
        assertThat(Computed.y(sketch, Tensor.ofLongs(1, 2, Long.MAX_VALUE)))
                .isEqualTo(Tensor.ofLongs(2, 2, Long.MAX_VALUE));
    }
}
