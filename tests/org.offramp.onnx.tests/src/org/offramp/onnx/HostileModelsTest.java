// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.ints;
import static org.offramp.onnx.ModelSketch.real;
import static org.offramp.onnx.ModelSketch.text;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.onnx.proto.AttributeProto;
import org.offramp.onnx.proto.GraphProto;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.TensorProto.DataType;

/** Files that are damaged or meant to do harm: each is refused with the file, the place and the reason. */
class HostileModelsTest {
    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> damagedFiles() {
        byte[] sound = ModelSketch.xToY(13, 1, 4).node("Relu", "x", "y").bytes();
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        return Stream.of(
                arguments("empty", new byte[0], "The file is empty."),
                arguments("text", "this is no model".getBytes(StandardCharsets.UTF_8), "This is no ONNX model."),
                arguments("random bytes", random, "This is no ONNX model."),
                arguments("truncated", Arrays.copyOf(sound, sound.length - 5), "ends too early"),
                arguments("truncated early", Arrays.copyOf(sound, sound.length / 2), "ends too early"),
                arguments("no graph", new byte[] {0x08, 0x08, 0x42, 0x02, 0x10, 0x0d}, "The model has no graph."),
                arguments("ten million nodes", manyNodes(10_000_000), "more than 20000 nodes"),
                arguments("deeply nested", nested(), "nested more than 100 deep"),
                arguments("damaged inside", damagedInside(), "can't be read at byte"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedFiles")
    void refusesDamagedFiles(String name, byte[] content, String reason) throws IOException {
        Path file = Files.write(folder.resolve("bad.onnx"), content);
        assertThatThrownBy(() -> new OnnxImporter().read(file, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(reason);
    }

    /** Two bytes in the file for each node. */
    private static byte[] manyNodes(int count) {
        byte[] nodes = new byte[2 * count];
        for (int i = 0; i < nodes.length; i += 2) {
            nodes[i] = 0x0a;
        }
        return model(nodes);
    }

    private static byte[] model(byte[] graph) {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        model.writeBytes(new byte[] {0x08, 0x08, 0x3a});
        for (int rest = graph.length; ; rest >>>= 7) {
            model.write(rest > 0x7f ? rest & 0x7f | 0x80 : rest);
            if (rest <= 0x7f) {
                break;
            }
        }
        model.writeBytes(graph);
        return model.toByteArray();
    }

    /** Graphs inside of nodes' attributes inside of graphs. */
    private static byte[] nested() {
        GraphProto graph = GraphProto.getDefaultInstance();
        for (int depth = 0; depth < 40; depth++) {
            AttributeProto attribute = AttributeProto.newBuilder().setG(graph).build();
            graph = GraphProto.newBuilder()
                    .addNode(NodeProto.newBuilder().addAttribute(attribute))
                    .build();
        }
        return model(graph.toByteArray());
    }

    /** A node that says it were longer than the graph around it. */
    private static byte[] damagedInside() {
        return model(new byte[] {0x0a, 0x7f, 0x01});
    }

    static Stream<Arguments> inconsistentModels() {
        return Stream.of(
                arguments(
                        "a cycle",
                        ModelSketch.xToY(13, 1, 4)
                                .node("Add", "x,b", "a")
                                .node("Relu", "a", "b")
                                .node("Relu", "b", "y"),
                        "has a cycle"),
                arguments(
                        "a name given twice",
                        ModelSketch.xToY(13, 1, 4).node("Relu", "x", "y").node("Abs", "x", "y"),
                        "The name 'y' is given twice"),
                arguments(
                        "a missing input",
                        ModelSketch.xToY(13, 1, 4).node("Add", "x,ghost", "y"),
                        "Add 'the Add': It takes in the tensor 'ghost', which nothing gives."),
                arguments(
                        "too few inputs",
                        ModelSketch.xToY(13, 1, 3, 8, 8).node("Conv", "x", "y"),
                        "Conv 'the Conv': It has 1 inputs, but takes 2 to 3."),
                arguments(
                        "too many inputs",
                        ModelSketch.xToY(13, 1, 4).node("Relu", "x,x", "y"),
                        "It has 2 inputs, but takes 1."),
                arguments(
                        "an attribute of another type",
                        ModelSketch.xToY(13, 1, 3, 8, 8).node("MaxPool", "x", "y", text("kernel_shape", "2,2")),
                        "The attribute 'kernel_shape' is of the type STRING, but has to be INTS."),
                arguments(
                        "an attribute twice",
                        ModelSketch.xToY(13, 1, 4).node("Elu", "x", "y", real("alpha", 1), real("alpha", 2)),
                        "The attribute 'alpha' is there twice."),
                arguments("no output", ModelSketch.opset(13).input("x", 1, 4), "The model has no output."),
                arguments(
                        "an output that nothing gives",
                        ModelSketch.xToY(13, 1, 4).node("Relu", "x", "z"),
                        "The graph's output 'y' is given by nothing."),
                arguments("an old opset", ModelSketch.xToY(5, 1, 4).node("Relu", "x", "y"), "written for opset 5"),
                arguments("a future opset", ModelSketch.xToY(99, 1, 4).node("Relu", "x", "y"), "written for opset 99"),
                arguments(
                        "an open image size",
                        ModelSketch.xToY(13, -1, 3, -1, 8).node("Relu", "x", "y"),
                        "The input 'x' has no fixed extent on axis 2: 'N'."),
                arguments(
                        "a negative extent",
                        ModelSketch.xToY(13, 1, -7).node("Relu", "x", "y"),
                        "no fixed extent on axis 1: -7."),
                arguments(
                        "extents that overflow",
                        ModelSketch.xToY(13, 1L << 40, 1L << 40).node("Relu", "x", "y"),
                        "has more than 2147483647 elements"),
                arguments(
                        "weights with fewer elements than their shape",
                        ModelSketch.xToY(13, 1, 4)
                                .initializer(
                                        tensor("w", DataType.FLOAT, 1L << 20).addFloatData(1))
                                .node("Add", "x,w", "y"),
                        "Tensor 'w': It holds 1 elements, but its shape needs 1048576."),
                arguments(
                        "weights with an impossible shape",
                        ModelSketch.xToY(13, 1, 4)
                                .initializer(tensor("w", DataType.FLOAT, -3))
                                .node("Add", "x,w", "y"),
                        "Tensor 'w': Its dimensions '[-3]' are impossible."),
                arguments(
                        "raw data that is too short",
                        ModelSketch.xToY(13, 1, 4)
                                .initializer(
                                        tensor("w", DataType.FLOAT, 4).setRawData(ByteString.copyFrom(new byte[15])))
                                .node("Add", "x,w", "y"),
                        "It holds 15 bytes, but its shape needs 16."),
                arguments(
                        "a huge constant",
                        ModelSketch.xToY(13, 1, 4)
                                .longs("shape", 1L << 30)
                                .node("ConstantOfShape", "shape", "c")
                                .node("Add", "x,c", "y"),
                        "ConstantOfShape 'the ConstantOfShape': A tensor of the type float32[1073741824] has more than"
                                + " 268435456 elements"),
                arguments(
                        "a huge expansion",
                        ModelSketch.xToY(13, 1, 4).longs("shape", 1L << 28, 4).node("Expand", "x,shape", "y"),
                        "has more than 268435456 elements"),
                arguments(
                        "a huge tile",
                        ModelSketch.xToY(13, 1, 4)
                                .longs("repeats", 1L << 20, 1L << 20)
                                .node("Tile", "x,repeats", "y"),
                        "has more than 2147483647 elements"),
                arguments(
                        "a huge range",
                        ModelSketch.xToY(13, 1, 4)
                                .initializer(tensor("start", DataType.INT64).addInt64Data(0))
                                .initializer(tensor("limit", DataType.INT64).addInt64Data(Long.MAX_VALUE))
                                .initializer(tensor("delta", DataType.INT64).addInt64Data(1))
                                .node("Range", "start,limit,delta", "r")
                                .node("Add", "x,r", "y"),
                        "has too many elements"),
                arguments(
                        "huge padding",
                        ModelSketch.xToY(13, 1, 4)
                                .longs("pads", 0, 1L << 30, 0, 1L << 30)
                                .node("Pad", "x,pads", "y"),
                        "Pad 'the Pad'"),
                arguments(
                        "padding beyond any int",
                        ModelSketch.xToY(13, 1, 4)
                                .longs("pads", 0, 1L << 40, 0, 0)
                                .node("Pad", "x,pads", "y"),
                        "Pad 'the Pad'"),
                arguments(
                        "a huge resize",
                        ModelSketch.xToY(13, 1, 1, 4, 4)
                                .floats("scales", 1, 1, 1e9f, 1)
                                .node("Resize", "x,,scales", "y"),
                        "can't be resized to"),
                arguments(
                        "a resize by nothing",
                        ModelSketch.xToY(13, 1, 1, 4, 4)
                                .floats("scales", 1, 1, Float.NaN, 0)
                                .node("Resize", "x,,scales", "y"),
                        "can't be resized to"),
                arguments(
                        "a kernel larger than the image",
                        ModelSketch.xToY(13, 1, 3, 8, 8).node("MaxPool", "x", "y", ints("kernel_shape", 9, 9)),
                        "larger than the padded input"),
                arguments(
                        "a stride of nothing",
                        ModelSketch.xToY(13, 1, 3, 8, 8)
                                .node("MaxPool", "x", "y", ints("kernel_shape", 2, 2), ints("strides", 0, 1)),
                        "stride of [0, 1]"),
                arguments(
                        "an axis outside",
                        ModelSketch.xToY(13, 1, 4).node("Softmax", "x", "y", integer("axis", 7)),
                        "Axis 7 is outside of a tensor with 2 dimensions."),
                arguments(
                        "two open dimensions",
                        ModelSketch.xToY(13, 1, 4).longs("shape", -1, -1).node("Reshape", "x,shape", "y"),
                        "two dimensions of −1"),
                arguments(
                        "a shape that is known only later",
                        ModelSketch.xToY(13, 1, 4)
                                .typedInput("shape", DataType.INT64_VALUE, 2)
                                .node("Reshape", "x,shape", "y"),
                        "known only when the network runs"),
                arguments(
                        "a remainder of zero",
                        ModelSketch.xToY(13, 1, 4)
                                .longs("a", 1)
                                .longs("zero", 0)
                                .node("Div", "a,zero", "shape")
                                .node("Reshape", "x,shape", "y"),
                        "Div 'the Div'"),
                arguments(
                        "a gather outside",
                        ModelSketch.xToY(13, 1, 4)
                                .longs("a", 1, 4)
                                .longs("at", 5, 6)
                                .node("Gather", "a,at", "shape")
                                .node("Reshape", "x,shape", "y"),
                        "Gather 'the Gather'"),
                arguments(
                        "a gather outside of an activation",
                        ModelSketch.xToY(13, 1, 4).longs("at", 3, 7).node("Gather", "x,at", "y", integer("axis", 1)),
                        "Gather 'the Gather': It picks element 7 of an axis with 4 elements."),
                arguments(
                        "sections of an axis that don't fit",
                        ModelSketch.xToY(13, 1, 4).longs("sizes", 3, 3).node("Split", "x,sizes", "y,z"),
                        "can't be split into [3, 3]"),
                arguments(
                        "different element types",
                        ModelSketch.xToY(13, 1, 4).longs("one", 1).node("Add", "x,one", "y"),
                        "Maybe a cast is missing"));
    }

    private static TensorProto.Builder tensor(String name, DataType type, long... extents) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
        Arrays.stream(extents).forEach(tensor::addDims);
        return tensor;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inconsistentModels")
    void refusesInconsistentModels(String name, ModelSketch sketch, String reason) throws IOException {
        Path file = sketch.in(folder);
        assertThatThrownBy(() -> new OnnxImporter().read(file, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .isNotInstanceOf(UnsupportedOperatorException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> unsupportedModels() {
        return Stream.of(
                arguments("an unknown operator", ModelSketch.xToY(13, 1, 4).node("Einsum", "x", "y"), "Einsum"),
                arguments("a loop", ModelSketch.xToY(13, 1, 4).node("Loop", "x", "y"), "Loop"),
                arguments(
                        "an operator of another domain",
                        ModelSketch.xToY(13, 1, 4)
                                .node(NodeProto.newBuilder()
                                        .setOpType("Relu")
                                        .setDomain("com.example")
                                        .addInput("x")
                                        .addOutput("y")),
                        "com.example.Relu"),
                arguments(
                        "texts where floats are due",
                        ModelSketch.xToY(13, 1, 4)
                                .initializer(tensor("w", DataType.STRING, 1).addStringData(ByteString.EMPTY))
                                .node("Add", "x,w", "y"),
                        "Add"),
                arguments(
                        "an input of texts",
                        ModelSketch.opset(13)
                                .typedInput("x", DataType.STRING_VALUE, 2)
                                .output("y")
                                .node("Identity", "x", "y"),
                        "Identity"),
                arguments(
                        "bfloat16",
                        ModelSketch.xToY(13, 1, 4).node("Cast", "x", "y", integer("to", DataType.BFLOAT16_VALUE)),
                        "Cast"),
                arguments(
                        "a three-dimensional pooling",
                        ModelSketch.xToY(13, 1, 3, 8, 8, 8).node("MaxPool", "x", "y", ints("kernel_shape", 2, 2, 2)),
                        "MaxPool"),
                arguments(
                        "a three-dimensional convolution",
                        ModelSketch.xToY(13, 1, 1, 4, 4, 4)
                                .weights("w", 1, 1, 1, 2, 2, 2)
                                .node("Conv", "x,w", "y"),
                        "Conv"),
                arguments("dropout in training", ModelSketch.xToY(6, 1, 4).node("Dropout", "x", "y"), "Dropout"),
                arguments(
                        "batch normalisation in training",
                        ModelSketch.xToY(14, 1, 1, 2, 2)
                                .floats("c", 1)
                                .node("BatchNormalization", "x,c,c,c,c", "y", integer("training_mode", 1)),
                        "BatchNormalization"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupportedModels")
    void namesTheOperatorThatIsNotSupported(String name, ModelSketch sketch, String operator) throws IOException {
        Path file = sketch.in(folder);
        assertThatThrownBy(() -> new OnnxImporter().read(file, Arithmetic.EXACT))
                .isInstanceOfSatisfying(
                        UnsupportedOperatorException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.operator())
                                .isEqualTo(operator))
                .hasMessageStartingWith(file + ": ");
    }

    @Test
    void refusesAMissingFile() {
        Path file = folder.resolve("missing.onnx");
        assertThatThrownBy(() -> new OnnxImporter().read(file, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("There is no such file.");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> new OnnxImporter().read(folder, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("isn't a file that can be read");
    }

    @Test
    void showsNoControlCharactersInMessages() throws IOException {
        Path file = ModelSketch.xToY(13, 1, 4)
                .node("Add", "x,\033[31m\u202e\u2028", "y")
                .in(folder);
        assertThatThrownBy(() -> new OnnxImporter().read(file, Arithmetic.EXACT))
                .hasMessageContaining("'?[31m??'");
    }

    @Test
    void cutsLongNamesInMessages() throws IOException {
        Path file = ModelSketch.xToY(13, 1, 4)
                .node("Add", "x," + "ghost".repeat(1000), "y")
                .in(folder);
        assertThatThrownBy(() -> new OnnxImporter().read(file, Arithmetic.EXACT))
                .hasMessageContaining("ghostghost")
                .satisfies(e -> org.assertj.core.api.Assertions.assertThat(String.valueOf(e.getMessage()))
                        .hasSizeLessThan(600));
    }
}
