// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Scaling;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.onnx.proto.AttributeProto;
import org.offramp.onnx.proto.GraphProto;
import org.offramp.onnx.proto.ModelProto;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.proto.TensorProto;

class OnnxWriterTest {
    private static final Shape IMAGE = Shape.batched(3, 6, 6);

    @Test
    void translatesEveryOperator() {
        assertThat(new Translations().operators()).isEqualTo(Set.of(Operator.class.getPermittedSubclasses()));
    }

    @Test
    void saysWhoWroteForWhichOperatorSetAndNothingThatChanges() throws IOException {
        ModelProto model = written(one(IMAGE, Unary.of(UnaryFunction.RELU)));
        assertThat(model.getProducerName()).isEqualTo("offramp");
        assertThat(model.getIrVersion()).isEqualTo(8);
        assertThat(model.getOpsetImportList()).hasSize(1);
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
        assertThat(model.getMetadataPropsList()).isEmpty();
    }

    @Test
    void callsTheBatchSizeN() throws IOException {
        GraphProto graph = written(one(IMAGE, new Reshape(new Shape(List.of(new Dim(3, true), Dim.of(36))))))
                .getGraph();
        var input = graph.getInput(0).getType().getTensorType().getShape();
        assertThat(input.getDim(0).getDimParam()).isEqualTo("N");
        assertThat(input.getDim(1).getDimValue()).isEqualTo(3);
        var output = graph.getOutput(0).getType().getTensorType().getShape();
        assertThat(output.getDim(0).getDimParam()).isEqualTo("3N");
    }

    @Test
    void leavesTheBatchOfAReshapeToWhatIsLeft() throws IOException {
        GraphProto graph = written(one(IMAGE, new Reshape(Shape.batched(108)))).getGraph();
        assertThat(integers(graph.getInitializer(0))).containsExactly(-1, 108);
    }

    @Test
    void keepsWeightsAsTheyAre() throws IOException {
        Tensor weights = Tensor.ofFloats(Shape.of(2, 3), 1, 2, 3, 4, 5, Float.NaN);
        GraphProto graph = written(new Network(
                        "dense",
                        List.of(new Input("x", TensorType.float32(Shape.batched(3)))),
                        Map.of("w", weights),
                        List.of(new Node("fc", new Dense(), List.of("x", "w"), "y")),
                        List.of("y")))
                .getGraph();
        TensorProto written = graph.getInitializer(0);
        assertThat(written.getName()).isEqualTo("w");
        assertThat(written.getDimsList()).containsExactly(2L, 3L);
        assertThat(written.getRawData().asReadOnlyByteBuffer()).isEqualTo(weights.bytes());
        assertThat(graph.getNode(0).getOpType()).isEqualTo("Gemm");
        assertThat(graph.getNode(0).getName()).isEqualTo("fc");
    }

    @Test
    void writesPartialWindowsAsPadding() throws IOException {
        Window window = new Window(List.of(2, 3), List.of(2, 4), List.of(1, 1), List.of(1, 0), List.of(1, 0));
        NodeProto pool =
                written(one(IMAGE, new MaxPool(window, true))).getGraph().getNode(0);
        assertThat(attributes(pool)).doesNotContainKey("ceil_mode");
        assertThat(attributes(pool).get("pads").getIntsList()).containsExactly(1L, 0L, 1L, 1L);
    }

    @Test
    void writesAnAverageThatOnnxCannotSayAsADividedSum() throws IOException {
        Window dilated = new Window(List.of(2), List.of(1), List.of(2), List.of(0), List.of(0));
        GraphProto graph = written(one(Shape.batched(3, 6), new AveragePool(dilated, false, false)))
                .getGraph();
        assertThat(graph.getNodeList()).extracting(NodeProto::getOpType).containsExactly("Conv", "Mul");
    }

    @Test
    void callsGlobalPoolingByItsName() throws IOException {
        Operator mean = new Reduce(ReduceFunction.MEAN, List.of(2, 3), false);
        assertThat(written(one(IMAGE, mean)).getGraph().getNodeList())
                .extracting(NodeProto::getOpType)
                .containsExactly("GlobalAveragePool", "Flatten");
    }

    @Test
    void findsFreeNamesForNodesAndTensorsOfItsOwn() throws IOException {
        Node first = new Node("act", Unary.of(UnaryFunction.GELU), List.of("x"), "y/erf");
        Node second = new Node("act", Unary.of(UnaryFunction.GELU), List.of("y/erf"), "y");
        GraphProto graph = written(network(IMAGE, List.of(first, second), "y")).getGraph();
        assertThat(graph.getNodeList()).extracting(NodeProto::getName).doesNotHaveDuplicates();
        assertThat(graph.getNodeList())
                .flatExtracting(NodeProto::getOutputList)
                .doesNotHaveDuplicates()
                .contains("y/erf", "y");
    }

    @Test
    void namesTheNodeThatOnnxHasNoWayToSay() {
        Network lost = network(
                Shape.of(3, 1),
                List.of(new Node("spread", new Broadcast(Shape.batched(3, 2)), List.of("x"), "y")),
                "y");
        assertThatThrownBy(() -> written(lost))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Broadcast 'spread'", "batch size");
    }

    /** One small piece of memory stands in for many weights: a tensor only wraps it. */
    private static Network fixedPoint(Map<String, Tensor> constants, List<Input> inputs) {
        Map<String, Tensor> all = new HashMap<>(constants);
        all.put("zero", Tensor.ofLongs(ElementType.INT8, Shape.SCALAR, 0));
        return new Network(
                "fixed point",
                inputs,
                all,
                List.of(new Node(
                        "scale",
                        new Requantize(ElementType.INT8, 0, Scaling.FIXED_POINT),
                        List.of("sums", "multiplier", "zero"),
                        "y")),
                List.of("y"));
    }

    @Test
    void refusesFixedPointWhoseBitsOnnxHasNoWayToFind() {
        Input sums = new Input("sums", new TensorType(ElementType.INT32, Shape.batched(3)));
        Input multiplier = new Input("multiplier", new TensorType(ElementType.FLOAT64, Shape.SCALAR));
        assertThatThrownBy(() -> written(fixedPoint(Map.of(), List.of(sums, multiplier))))
                .hasMessageContaining("can't be written as ONNX: its multiplier isn't constant");
        Tensor negative = Tensor.ofDoubles(ElementType.FLOAT64, Shape.SCALAR, -0.5);
        assertThatThrownBy(() -> written(fixedPoint(Map.of("multiplier", negative), List.of(sums))))
                .hasMessageContaining("can't be written as ONNX: one of its multipliers is negative");
    }

    @Test
    void writesIntegerWeightsWithoutSign() throws IOException {
        GraphProto graph = written(new Network(
                        "product",
                        List.of(new Input("x", new TensorType(ElementType.INT8, Shape.batched(2)))),
                        Map.of(
                                "w", Tensor.ofLongs(ElementType.INT8, Shape.of(2, 1), -128, 5),
                                "xz", Tensor.ofLongs(ElementType.INT8, Shape.SCALAR, 1),
                                "wz", Tensor.ofLongs(ElementType.INT8, Shape.SCALAR, 0)),
                        List.of(new Node("fc", new IntegerMatMul(), List.of("x", "w", "xz", "wz"), "y")),
                        List.of("y")))
                .getGraph();
        NodeProto product = graph.getNode(0);
        assertThat(product.getOpType()).isEqualTo("MatMulInteger");
        Map<String, TensorProto> constants =
                graph.getInitializerList().stream().collect(Collectors.toMap(TensorProto::getName, tensor -> tensor));
        assertThat(bytes(constants, product.getInput(1))).containsExactly(0, (byte) 133);
        assertThat(bytes(constants, product.getInput(2))).containsExactly(1);
        assertThat(bytes(constants, product.getInput(3))).containsExactly((byte) 128);
    }

    private static byte[] bytes(Map<String, TensorProto> constants, String name) {
        return Optional.ofNullable(constants.get(name))
                .orElseThrow()
                .getRawData()
                .toByteArray();
    }

    @Test
    void refusesMoreWeightsThanOneFileCanHold() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        String last = "x";
        ByteBuffer memory = ByteBuffer.allocate(1 << 24);
        for (int i = 0; i < 128; i++) {
            weights.put("w" + i, Tensor.wrap(ElementType.FLOAT32, Shape.of(1 << 22), memory));
            nodes.add(new Node("", new Binary(BinaryFunction.ADD), List.of(last, "w" + i), "y" + i));
            last = "y" + i;
        }
        Network large = new Network(
                "large", List.of(new Input("x", TensorType.float32(Shape.of(1)))), weights, nodes, List.of(last));
        assertThatThrownBy(() -> written(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("large", "2147483648", "Maybe");
    }

    private static Network one(Shape input, Operator operator) {
        return network(input, List.of(new Node("node", operator, List.of("x"), "y")), "y");
    }

    private static Network network(Shape input, List<Node> nodes, String output) {
        return new Network(
                "small", List.of(new Input("x", TensorType.float32(input))), Map.of(), nodes, List.of(output));
    }

    private static ModelProto written(Network network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new OnnxWriter().write(network, network.outputs(), Channels.newChannel(bytes));
        return ModelProto.parseFrom(bytes.toByteArray());
    }

    private static Map<String, AttributeProto> attributes(NodeProto node) {
        Map<String, AttributeProto> attributes = new HashMap<>();
        node.getAttributeList().forEach(attribute -> attributes.put(attribute.getName(), attribute));
        return attributes;
    }

    private static long[] integers(TensorProto tensor) {
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long[] values = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(values);
        return values;
    }
}
