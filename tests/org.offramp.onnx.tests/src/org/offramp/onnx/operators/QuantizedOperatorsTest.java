// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.real;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.Computed;
import org.offramp.onnx.ModelSketch;
import org.offramp.onnx.proto.AttributeProto;
import org.offramp.onnx.proto.TensorProto.DataType;

/** Quantised operators against values worked out by hand, stored and in float arithmetic. */
class QuantizedOperatorsTest {
    private static final int INT8 = DataType.INT8_VALUE;
    private static final int UINT8 = DataType.UINT8_VALUE;
    private static final int INT32 = DataType.INT32_VALUE;

    private static List<Long> shape(Long... extents) {
        return List.of(extents);
    }

    private static ModelSketch quantizer(int opset, String inputs, AttributeProto... attributes) {
        return ModelSketch.xToY(opset, 2, 2)
                .floats("half", 0.5f)
                .floats("steps", 0.5f, 2)
                .integers("zero", INT8, shape(), -2)
                .integers("wide", DataType.INT16_VALUE, shape(), 0)
                .node("QuantizeLinear", inputs, "y", attributes);
    }

    static Stream<Arguments> quantizers() {
        return Stream.of(
                arguments(
                        "without a zero point", quantizer(10, "x,half"), ElementType.UINT8, new long[] {2, 0, 255, 1}),
                arguments("with one", quantizer(13, "x,half,zero"), ElementType.INT8, new long[] {0, -8, 127, -1}),
                arguments("per column", quantizer(13, "x,steps"), ElementType.UINT8, new long[] {2, 0, 255, 0}),
                arguments("per row", quantizer(13, "x,steps", integer("axis", -2)), ElementType.UINT8, new long[] {
                    2, 0, 250, 0
                }),
                arguments(
                        "an axis outside of the tensor means nothing for one scale",
                        quantizer(13, "x,half", integer("axis", 7)),
                        ElementType.UINT8,
                        new long[] {2, 0, 255, 1}),
                arguments("to 16 bits", quantizer(21, "x,half,wide"), ElementType.INT16, new long[] {2, -6, 1000, 1}),
                arguments(
                        "to a type that an attribute names",
                        quantizer(21, "x,half", integer("output_dtype", INT8)),
                        ElementType.INT8,
                        new long[] {2, -6, 127, 1}));
    }

    /** 0.7 / 0.5 lies nearer to one, 1 / 2 between zero and one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("quantizers")
    void quantises(String name, ModelSketch sketch, ElementType type, long[] expected) {
        Tensor x = Tensor.ofFloats(Shape.of(2, 2), 1, -3, 500, 0.7f);
        assertThat(Computed.y(sketch, x)).isEqualTo(Tensor.ofLongs(type, Shape.of(2, 2), expected));
    }

    @Test
    void keepsWeightsAsIntegersUntilTheyAreUsed() {
        Network network = convolution(13).network();
        assertThat(network.nodes()).anySatisfy(node -> {
            assertThat(node.operator()).isInstanceOf(Dequantize.class);
            assertThat(network.constant(node.inputs().get(0)))
                    .hasValueSatisfying(weights -> assertThat(weights.element()).isEqualTo(ElementType.INT8));
        });
    }

    /** x, quantised and back, times 3 and 5, quantised and back. */
    private static ModelSketch convolution(int opset) {
        return ModelSketch.xToY(opset, -1, 1, 2)
                .floats("half", 0.5f)
                .floats("steps", 1, 0.25f)
                .integers("zero", UINT8, shape(), 0)
                .integers("w", INT8, shape(2L, 1L, 1L), 3, 20)
                .integers("signs", INT8, shape(2L), 0, 0)
                .node("QuantizeLinear", "x,half,zero", "q")
                .node("DequantizeLinear", "q,half,zero", "r")
                .node("DequantizeLinear", "w,steps,signs", "v", integer("axis", 0))
                .node("Conv", "r,v", "c")
                .node("QuantizeLinear", "c,half,zero", "d")
                .node("DequantizeLinear", "d,half,zero", "y");
    }

    @Test
    void computesBetweenQuantisedTensorsInFloats() {
        Tensor x = Tensor.ofFloats(Shape.of(1, 1, 2), 1.2f, -4);
        assertThat(Computed.y(convolution(13), x).toDoubles()).containsExactly(3, 0, 5, 0);
    }

    /** The clamp at zero stays: quantisers let it stand for a rectifier. */
    @Test
    void roundsNothingInFloatArithmeticButKeepsTheRange() {
        Network network = convolution(13).network(Arithmetic.FLOAT);
        assertThat(network.nodes()).noneMatch(node -> node.operator() instanceof Dequantize);
        Tensor x = Tensor.ofFloats(Shape.of(1, 1, 2), 1.2f, -4);
        Tensor y =
                new Interpreter(network).run(Map.of("x", x), network.outputs()).get(0);
        assertThat(y.toDoubles()).containsExactly(new double[] {3.6, 0, 6, 0}, within(1e-5));
    }

    private static ModelSketch layers(int opset) {
        return ModelSketch.opset(opset)
                .typedInput("x", UINT8, 1, 1, 3)
                .output("y")
                .floats("two", 2)
                .floats("half", 0.5f)
                .floats("steps", 1, 0.25f)
                .integers("ten", UINT8, shape(), 10)
                .integers("none", INT8, shape(), 0)
                .integers("w", INT8, shape(2L, 1L, 2L), 1, -1, 4, 100)
                .integers("bias", INT32, shape(2L), 1, -2);
    }

    /** x counts 11, 12, 13 from a zero point of 10; padding adds a zero before it. */
    @Test
    void convolvesIntegersWithABias() {
        ModelSketch sketch = layers(10)
                .node("QLinearConv", "x,half,ten,w,steps,none,two,ten,bias", "y", ModelSketch.ints("pads", 1, 0));
        // sums −1 −1 −1 + 1 and 100, 204, 308 − 2, times 1/4 and 1/16, plus 10
        assertThat(Computed.y(sketch, counted()))
                .isEqualTo(Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 2, 3), 10, 10, 10, 16, 23, 29));
    }

    private static Tensor counted() {
        return Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 1, 3), 11, 12, 13);
    }

    @Test
    void becomesAConvolutionOfFloatsInFloatArithmetic() {
        Network network = layers(10)
                .node("QLinearConv", "x,half,ten,w,steps,none,two,ten,bias", "y")
                .network(Arithmetic.FLOAT);
        assertThat(network.nodes()).anyMatch(node -> node.operator() instanceof Convolution);
        Tensor y = new Interpreter(network)
                .run(Map.of("x", counted()), network.outputs())
                .get(0);
        // 0.5 · (1·1 − 1·2) + 0.5, …; (0.125 · (4·1 + 100·2) − 0.25), …
        assertThat(y.toDoubles()).containsExactly(new double[] {0, 0, 25.25, 38.25}, within(1e-5));
    }

    @Test
    void convolvesIntegersToSums() {
        ModelSketch sketch = layers(10).node("ConvInteger", "x,w,ten", "y");
        assertThat(Computed.y(sketch, counted()))
                .isEqualTo(Tensor.ofLongs(ElementType.INT32, Shape.of(1, 2, 2), -1, -1, 204, 308));
        ModelSketch plain = layers(10).node("ConvInteger", "x,w", "y");
        assertThat(Computed.y(plain, counted()).longAt(0)).isEqualTo(-1);
    }

    @Test
    void multipliesMatricesOfIntegers() {
        ModelSketch sketch = ModelSketch.opset(10)
                .typedInput("x", UINT8, 1, 2)
                .output("y")
                .floats("half", 0.5f)
                .floats("steps", 1, 0.25f)
                .integers("ten", UINT8, shape(), 10)
                .integers("signs", INT8, shape(1L, 2L), 0, 1)
                .integers("w", INT8, shape(2L, 2L), 3, 1, -2, 9)
                .node("QLinearMatMul", "x,half,ten,w,steps,signs,half,ten", "y");
        Tensor x = Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 2), 12, 15);
        assertThat(Computed.y(sketch, x).toLongs()).containsExactly(10 + 6 - 10, 10 + 10);
        ModelSketch sums = ModelSketch.opset(10)
                .typedInput("x", UINT8, 1, 2)
                .output("y")
                .integers("w", INT8, shape(2L, 1L), 3, -2)
                .integers("ten", UINT8, shape(), 10)
                .node("MatMulInteger", "x,w,ten", "y");
        assertThat(Computed.y(sums, x)).isEqualTo(Tensor.ofLongs(ElementType.INT32, Shape.of(1, 1), -4));
    }

    private static ModelSketch microsoft(String operator, String inputs, AttributeProto... attributes) {
        return ModelSketch.opset(13)
                .typedInput("x", UINT8, 1, 2)
                .output("y")
                .floats("half", 0.5f)
                .floats("one", 1)
                .integers("ten", UINT8, shape(), 10)
                .integers("others", UINT8, shape(1L, 2L), 14, 7)
                .integers("square", UINT8, shape(2L, 2L), 1, 2, 3, 4)
                .integers("zero", UINT8, shape(), 0)
                .integers("bias", INT32, shape(2L), 4, -4)
                .microsoftNode(operator, inputs, attributes);
    }

    static Stream<Arguments> microsoft() {
        return Stream.of(
                // (3 + 8)/2 and (6 − 6)/2 in units of one
                arguments("adds", microsoft("QLinearAdd", "x,half,ten,others,one,ten,half,ten"), new double[] {21, 10}),
                arguments(
                        "multiplies", microsoft("QLinearMul", "x,half,ten,others,one,ten,one,ten"), new double[] {16, 1
                        }),
                arguments(
                        "applies a function", microsoft("QLinearSigmoid", "x,half,ten,half,zero"), new double[] {2, 2}),
                arguments(
                        "multiplies matrices",
                        microsoft("QGemm", "x,half,ten,square,one,zero,bias,one,ten"),
                        new double[] {10 + 12, 10 + 13}),
                arguments(
                        "multiplies matrices to floats",
                        microsoft("QGemm", "x,half,ten,square,one,zero,bias", integer("transB", 1), real("alpha", 2)),
                        new double[] {19, 29}));
    }

    /** x is 3 and 6 halves. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("microsoft")
    void readsWhatTheQuantiserOfOnnxRuntimeWrites(String name, ModelSketch sketch, double[] expected) {
        Tensor x = Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 2), 13, 16);
        assertThat(Computed.y(sketch, x).toDoubles()).containsExactly(expected);
    }

    @Test
    void averagesWholePlanesOfIntegers() {
        ModelSketch sketch = ModelSketch.opset(13)
                .typedInput("x", UINT8, -1, 2, 2, 2)
                .output("y")
                .floats("half", 0.5f)
                .floats("one", 1)
                .integers("ten", UINT8, shape(), 10)
                .microsoftNode("QLinearGlobalAveragePool", "x,half,ten,one,ten");
        Tensor x = Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 2, 2, 2), 10, 12, 14, 16, 20, 21, 22, 23);
        // means 3 and 11.5 halves
        assertThat(Computed.y(sketch, x)).isEqualTo(Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 2, 1, 1), 12, 16));
    }

    @Test
    void quantisesDynamicallyWhereTheBatchIsFixed() {
        ModelSketch sketch =
                ModelSketch.xToY(11, 1, 3).output("s").output("z").node("DynamicQuantizeLinear", "x", "y,s,z");
        List<Tensor> results = Computed.all(sketch, Map.of("x", Tensor.ofFloats(Shape.of(1, 3), -51, 0, 204)));
        assertThat(results.get(0).toLongs()).containsExactly(0, 51, 255);
        assertThat(results.get(1).doubleAt(0)).isEqualTo(1);
        assertThat(results.get(2)).isEqualTo(Tensor.ofLongs(ElementType.UINT8, Shape.SCALAR, 51));
    }

    @Test
    void quantisesBlocksOfAnAxis() {
        ModelSketch sketch = ModelSketch.xToY(21, 1, 5)
                .output("r")
                .floats("flat", 1, 0.5f)
                .longs("row", 1, 2)
                .node("Reshape", "flat,row", "steps")
                .integers("zeros", INT8, shape(1L, 2L), 3, -100)
                .node("QuantizeLinear", "x,steps,zeros", "y", integer("block_size", 3))
                .node("DequantizeLinear", "y,steps,zeros", "r", integer("block_size", 3));
        List<Tensor> results =
                Computed.all(sketch, Map.of("x", Tensor.ofFloats(Shape.of(1, 5), 0.5f, 1.5f, 200, 3.2f, -90)));
        assertThat(results.get(0)).isEqualTo(Tensor.ofLongs(ElementType.INT8, Shape.of(1, 5), 3, 5, 127, -94, -128));
        assertThat(results.get(1).toDoubles()).containsExactly(0, 2, 124, 3, -14);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(quantizer(21, "x,steps", integer("block_size", -2)), "Its blocks have -2 elements."),
                arguments(
                        quantizer(21, "x,steps", integer("block_size", 1), integer("axis", 0)),
                        "Its blocks' scales float32[2] don't fit its input float32[2x2] and blocks of 1."),
                arguments(quantizer(21, "x,half", integer("output_dtype", 17)), "of the type float8e4m3fn."),
                arguments(quantizer(13, "x,steps", integer("axis", 5)), "Axis 5 is outside of a tensor"),
                arguments(
                        ModelSketch.xToY(11, -1, 3).node("DynamicQuantizeLinear", "x", "y,s,z"),
                        "It takes one scale from all samples of a batch"),
                arguments(
                        microsoft("QLinearConcat", "half,ten,x,half,ten"),
                        "Offramp doesn't know the operator 'com.microsoft.QLinearConcat'."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItDoesNotRead(ModelSketch sketch, String reason) {
        assertThatThrownBy(sketch::network).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @Test
    void refusesSumsWithoutTheirScaleInFloatArithmetic() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 1, 3)
                .floats("half", 0.5f)
                .integers("w", UINT8, shape(1L, 1L, 1L), 3)
                .node("QuantizeLinear", "x,half", "q")
                .node("ConvInteger", "q,w", "y");
        assertThatThrownBy(() -> sketch.network(Arithmetic.FLOAT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the network is read in float arithmetic. Read this network as it is stored.");
    }
}
