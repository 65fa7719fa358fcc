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

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.Computed;
import org.offramp.onnx.ModelSketch;
import org.offramp.onnx.proto.AttributeProto;
import org.offramp.onnx.proto.TensorProto.DataType;

/** Dense layers, normalisations, reductions, softmax, constants and dropout. */
class LayerOperatorsTest {
    private static double[] values(double... values) {
        return values;
    }

    /** x [1, 2] times a matrix [2, 2] of 1, 2, 3, 4. */
    private static ModelSketch gemm(String inputs, AttributeProto... attributes) {
        return ModelSketch.xToY(13, 1, 2)
                .floats("flat", 1, 2, 3, 4)
                .longs("square", 2, 2)
                .node("Reshape", "flat,square", "w")
                .floats("bias", 10, 20)
                .floats("one", 100)
                .node("Gemm", inputs, "y", attributes);
    }

    static Stream<Arguments> products() {
        return Stream.of(
                arguments("plain", gemm("x,w"), values(7, 10)),
                arguments("transposed", gemm("x,w", integer("transB", 1)), values(5, 11)),
                arguments("with a bias", gemm("x,w,bias"), values(17, 30)),
                arguments("with one number", gemm("x,w,one"), values(107, 110)),
                arguments("scaled", gemm("x,w,bias", real("alpha", 2), real("beta", 0.5f)), values(19, 30)),
                arguments("without what beta hides", gemm("x,w,bias", real("beta", 0)), values(7, 10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void multipliesMatrices(String name, ModelSketch sketch, double[] expected) {
        assertFloats(yOfCounting(sketch, 1, 2), Shape.of(1, 2), expected);
    }

    @Test
    void aGemmWithABiasIsOneDenseLayer() {
        assertThat(gemm("x,w,bias", real("alpha", 2)).network().nodes())
                .hasSize(1)
                .allSatisfy(node -> assertThat(node.operator()).isEqualTo(new Dense()));
    }

    @Test
    void theLeftMatrixMayBeTransposed() {
        ModelSketch sketch =
                ModelSketch.xToY(13, 2, 1).weights("w", 1, 2, 3).node("Gemm", "x,w", "y", integer("transA", 1));
        assertFloats(yOfCounting(sketch, 2, 1), Shape.of(1, 3), 3, 3, 3);
    }

    @Test
    void theSecondMatrixMayComeFromAnInput() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2)
                .input("w", 2, 2)
                .input("c", 1, 2)
                .node("Gemm", "x,w,c", "y", real("alpha", 2));
        List<Tensor> y = Computed.all(sketch, Map.of("x", counting(1, 2), "w", counting(2, 2), "c", counting(1, 2)));
        assertFloats(y.get(0), Shape.of(1, 2), 15, 22);
    }

    @Test
    void normalisesByFixedStatistics() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2, 1)
                .floats("scale", 2, 1)
                .floats("shift", 0, 10)
                .floats("mean", 0, 1)
                .floats("variance", 4, 1)
                .node("BatchNormalization", "x,scale,shift,mean,variance", "y", real("epsilon", 0));
        assertFloats(yOfCounting(sketch, 1, 2, 1), Shape.of(1, 2, 1), 1, 11);
    }

    @Test
    void oldStatisticsMayBePerElement() {
        ModelSketch sketch = ModelSketch.xToY(7, 1, 1, 2)
                .weights("scale", 1, 1, 2)
                .weights("shift", 3, 1, 2)
                .weights("mean", 1, 1, 2)
                .weights("variance", 4, 1, 2)
                .node(
                        "BatchNormalization",
                        "x,scale,shift,mean,variance",
                        "y",
                        real("epsilon", 0),
                        integer("spatial", 0));
        assertFloats(yOfCounting(sketch, 1, 1, 2), Shape.of(1, 1, 2), 3, 3.5);
    }

    static Stream<Arguments> trainingModes() {
        return Stream.of(
                arguments(6, "y", integer("is_test", 0)),
                arguments(9, "y,mean", real("momentum", 0.9f)),
                arguments(15, "y", integer("training_mode", 1)));
    }

    @ParameterizedTest
    @MethodSource("trainingModes")
    void refusesBatchNormalisationInTraining(int opset, String outputs, AttributeProto attribute) {
        ModelSketch sketch = ModelSketch.xToY(opset, 1, 1, 2)
                .floats("c", 1)
                .node("BatchNormalization", "x,c,c,c,c", outputs, attribute);
        assertThatThrownBy(sketch::network).isInstanceOf(Refusal.class).hasMessageContaining("training mode");
    }

    @Test
    void normalisesInGroups() {
        String inputs = "x,scale,shift";
        ModelSketch perChannel = ModelSketch.xToY(21, 1, 4, 1)
                .floats("scale", 1, 1, 1, 2)
                .floats("shift", 0, 0, 5, 5)
                .node("GroupNormalization", inputs, "y", integer("num_groups", 2), real("epsilon", 0));
        assertFloats(yOfCounting(perChannel, 1, 4, 1), Shape.of(1, 4, 1), -1, 1, 4, 7);
        ModelSketch perGroup = ModelSketch.xToY(18, 1, 4, 1)
                .floats("scale", 1, 2)
                .floats("shift", 0, 5)
                .node("GroupNormalization", inputs, "y", integer("num_groups", 2), real("epsilon", 0));
        assertFloats(yOfCounting(perGroup, 1, 4, 1), Shape.of(1, 4, 1), -1, 1, 3, 7);
    }

    @Test
    void normalisesLayersAndGivesTheirStatistics() {
        ModelSketch sketch = ModelSketch.xToY(17, 1, 2)
                .output("mean")
                .output("inverse")
                .floats("scale", 2, 2)
                .node("LayerNormalization", "x,scale", "y,mean,inverse", real("epsilon", 0.75f));
        List<Tensor> outputs = Computed.all(sketch, Map.of("x", counting(1, 2)));
        assertFloats(outputs.get(0), Shape.of(1, 2), -1, 1);
        assertFloats(outputs.get(1), Shape.of(1, 1), 1.5);
        assertFloats(outputs.get(2), Shape.of(1, 1), 1);
    }

    @Test
    void normalisesInstancesAndNeighbours() {
        ModelSketch instance = ModelSketch.xToY(13, 1, 1, 2)
                .floats("one", 1)
                .node("InstanceNormalization", "x,one,one", "y", real("epsilon", 0));
        assertFloats(yOfCounting(instance, 1, 1, 2), Shape.of(1, 1, 2), 0, 2);
        ModelSketch neighbours = ModelSketch.xToY(13, 1, 2, 1)
                .node("LRN", "x", "y", integer("size", 1), real("alpha", 1), real("beta", 1));
        assertFloats(yOfCounting(neighbours, 1, 2, 1), Shape.of(1, 2, 1), 0.5, 0.4);
    }

    private static ModelSketch reduce(String operator, AttributeProto... attributes) {
        return ModelSketch.xToY(11, 2, 2).node(operator, "x", "y", attributes);
    }

    static Stream<Arguments> reductions() {
        return Stream.of(
                arguments("ReduceSum", values(3, 7)),
                arguments("ReduceMean", values(1.5, 3.5)),
                arguments("ReduceMax", values(2, 4)),
                arguments("ReduceMin", values(1, 3)),
                arguments("ReduceProd", values(2, 12)),
                arguments("ReduceL1", values(3, 7)),
                arguments("ReduceL2", values(Math.sqrt(5), 5)),
                arguments("ReduceSumSquare", values(5, 25)),
                arguments("ReduceLogSum", values(Math.log(3), Math.log(7))),
                arguments("ReduceLogSumExp", values(2.3132617, 4.3132617)));
    }

    @ParameterizedTest
    @MethodSource("reductions")
    void reducesAnAxis(String operator, double[] expected) {
        ModelSketch away = reduce(operator, ints("axes", -1), integer("keepdims", 0));
        assertFloats(yOfCounting(away, 2, 2), Shape.of(2), expected);
        ModelSketch input = ModelSketch.xToY(18, 2, 2).longs("axes", 1).node(operator, "x,axes", "y");
        assertFloats(yOfCounting(input, 2, 2), Shape.of(2, 1), expected);
    }

    @Test
    void reducesEverythingWithoutAxes() {
        assertFloats(yOfCounting(reduce("ReduceSum"), 2, 2), Shape.of(1, 1), 10);
        ModelSketch none = ModelSketch.xToY(13, 2, 2).node("ReduceSum", "x", "y", integer("noop_with_empty_axes", 1));
        assertFloats(yOfCounting(none, 2, 2), Shape.of(2, 2), 1, 2, 3, 4);
    }

    static Stream<Arguments> positions() {
        return Stream.of(
                arguments("ArgMax", integer("select_last_index", 0), new long[] {0, 0}),
                arguments("ArgMax", integer("select_last_index", 1), new long[] {1, 0}),
                arguments("ArgMin", integer("select_last_index", 0), new long[] {0, 1}));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void findsWhereTheExtremeIs(String operator, AttributeProto last, long[] expected) {
        ModelSketch sketch =
                ModelSketch.xToY(13, 2, 2).node(operator, "x", "y", integer("axis", 1), integer("keepdims", 0), last);
        Tensor y = Computed.y(sketch, Tensor.ofFloats(Shape.of(2, 2), 5, 5, 2, 1));
        assertThat(y).isEqualTo(Tensor.ofLongs(ElementType.INT64, Shape.of(2), expected));
    }

    @Test
    void softmaxTookAllAxesTogetherBeforeOpset13() {
        double quarter = 0.25;
        Tensor same = Tensor.ofFloats(Shape.of(1, 2, 2), 1, 1, 1, 1);
        assertFloats(
                Computed.y(ModelSketch.xToY(11, 1, 2, 2).node("Softmax", "x", "y"), same),
                Shape.of(1, 2, 2),
                quarter,
                quarter,
                quarter,
                quarter);
        assertFloats(
                Computed.y(ModelSketch.xToY(13, 1, 2, 2).node("Softmax", "x", "y"), same),
                Shape.of(1, 2, 2),
                0.5,
                0.5,
                0.5,
                0.5);
        assertFloats(
                Computed.y(ModelSketch.xToY(13, 1, 2, 2).node("LogSoftmax", "x", "y", integer("axis", 1)), same),
                Shape.of(1, 2, 2),
                Math.log(0.5),
                Math.log(0.5),
                Math.log(0.5),
                Math.log(0.5));
    }

    @Test
    void dropoutDoesNothingAndItsMaskIsTrue() {
        ModelSketch sketch = ModelSketch.opset(13)
                .input("x", -1, 2)
                .output("y")
                .output("mask")
                .node("Dropout", "x", "y,mask");
        Tensor x = counting(3, 2);
        assertThat(Computed.all(sketch, Map.of("x", x)))
                .containsExactly(x, Tensor.ofLongs(ElementType.BOOL, Shape.of(3, 2), 1, 1, 1, 1, 1, 1));
    }

    @Test
    void refusesDropoutInTraining() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2)
                .floats("ratio", 0)
                .initializer(org.offramp.onnx.proto.TensorProto.newBuilder()
                        .setName("training")
                        .setDataType(DataType.BOOL_VALUE)
                        .addInt32Data(1))
                .node("Dropout", "x,ratio,training", "y");
        assertThatThrownBy(sketch::network).isInstanceOf(Refusal.class).hasMessageContaining("training mode");
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                arguments(real("value_float", 2), Tensor.ofFloats(Shape.SCALAR, 2)),
                arguments(ModelSketch.reals("value_floats", 1, 2), Tensor.ofFloats(Shape.of(2), 1, 2)),
                arguments(integer("value_int", 7), Tensor.ofLongs(ElementType.INT64, Shape.SCALAR, 7)),
                arguments(ints("value_ints", 7, 8), Tensor.ofLongs(7, 8)));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void knowsConstants(AttributeProto attribute, Tensor expected) {
        ModelSketch sketch = ModelSketch.xToY(13, 1).node("Constant", "", "y", attribute);
        assertThat(sketch.network().constant("y")).contains(expected);
    }

    @Test
    void refusesTexts() {
        ModelSketch sketch =
                ModelSketch.xToY(13, 1).node("Constant", "", "y", ModelSketch.text("value_string", "text"));
        assertThatThrownBy(sketch::network).isInstanceOf(Refusal.class).hasMessageContaining("is a text");
    }

    @Test
    void castsToTheTypeThatIsNamedOrLikeAnother() {
        ModelSketch named = ModelSketch.xToY(13, 2).node("Cast", "x", "y", integer("to", DataType.INT64_VALUE));
        assertThat(Computed.y(named, Tensor.ofFloats(Shape.of(2), 1.9f, -1.9f))).isEqualTo(Tensor.ofLongs(1, -1));
        ModelSketch like = ModelSketch.xToY(15, 2).longs("other", 1).node("CastLike", "x,other", "y");
        assertThat(Computed.y(like, Tensor.ofFloats(Shape.of(2), 1.9f, -1.9f))).isEqualTo(Tensor.ofLongs(1, -1));
    }
}
