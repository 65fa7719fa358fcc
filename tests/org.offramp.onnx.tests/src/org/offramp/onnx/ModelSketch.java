// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.offramp.onnx.proto.AttributeProto.AttributeType;
import static org.offramp.onnx.proto.TensorProto.DataType;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.files.ExternalData;
import org.offramp.onnx.files.TensorReader;
import org.offramp.onnx.operators.OnnxOperators;
import org.offramp.onnx.proto.AttributeProto;
import org.offramp.onnx.proto.GraphProto;
import org.offramp.onnx.proto.ModelProto;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.proto.OperatorSetIdProto;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.TensorShapeProto;
import org.offramp.onnx.proto.TypeProto;
import org.offramp.onnx.proto.ValueInfoProto;

/** A small model, written down in code. */
public final class ModelSketch {
    private final ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8);
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("sketch");

    private ModelSketch(int opset) {
        model.addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset));
    }

    public static ModelSketch opset(int opset) {
        return new ModelSketch(opset);
    }

    /** A float input x, the nodes to come, and an output y. */
    public static ModelSketch xToY(int opset, long... extents) {
        return opset(opset).input("x", extents).output("y");
    }

    /** A float input; an extent of −1 is symbolic. */
    public ModelSketch input(String name, long... extents) {
        return typedInput(name, DataType.FLOAT_VALUE, extents);
    }

    public ModelSketch typedInput(String name, int type, long... extents) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long extent : extents) {
            TensorShapeProto.Dimension.Builder dim = shape.addDimBuilder();
            if (extent == -1) {
                dim.setDimParam("N");
            } else {
                dim.setDimValue(extent);
            }
        }
        TypeProto.Tensor.Builder tensor =
                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape);
        graph.addInput(ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor)));
        return this;
    }

    public ModelSketch output(String name) {
        graph.addOutput(ValueInfoProto.newBuilder().setName(name));
        return this;
    }

    /** A constant of floats, all the same. */
    public ModelSketch weights(String name, float value, long... extents) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT_VALUE);
        long count = 1;
        for (long extent : extents) {
            tensor.addDims(extent);
            count *= extent;
        }
        for (long i = 0; i < count; i++) {
            tensor.addFloatData(value);
        }
        return initializer(tensor);
    }

    public ModelSketch floats(String name, float... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.FLOAT_VALUE)
                .addDims(values.length);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return initializer(tensor);
    }

    /** Integers of a type of the format's numbering, in any shape; a scalar without extents. */
    public ModelSketch integers(String name, int type, List<Long> extents, int... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(type).addAllDims(extents);
        Arrays.stream(values).forEach(tensor::addInt32Data);
        return initializer(tensor);
    }

    public ModelSketch longs(String name, long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.INT64_VALUE)
                .addDims(values.length);
        Arrays.stream(values).forEach(tensor::addInt64Data);
        return initializer(tensor);
    }

    public ModelSketch initializer(TensorProto.Builder tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    /** @param inputs,outputs names with commas between them */
    public ModelSketch node(String operator, String inputs, String outputs, AttributeProto... attributes) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator)
                .setName("the " + operator)
                .addAllAttribute(List.of(attributes));
        if (!inputs.isEmpty()) {
            node.addAllInput(List.of(inputs.split(",")));
        }
        return node(node.addAllOutput(List.of(outputs.split(","))));
    }

    public ModelSketch node(NodeProto.Builder node) {
        graph.addNode(node);
        return this;
    }

    /** Operators of ONNX Runtime. */
    public ModelSketch microsoftNode(String operator, String inputs, AttributeProto... attributes) {
        return node(NodeProto.newBuilder()
                .setDomain("com.microsoft")
                .setOpType(operator)
                .addAllInput(List.of(inputs.split(",")))
                .addOutput("y")
                .addAllAttribute(List.of(attributes)));
    }

    public static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    public static AttributeProto reals(String name, float... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeType.FLOATS);
        for (float value : values) {
            attribute.addFloats(value);
        }
        return attribute.build();
    }

    public static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    public ModelProto build() {
        return model.setGraph(graph).build();
    }

    public byte[] bytes() {
        return build().toByteArray();
    }

    /** Writes the model into a folder. */
    public Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("sketch.onnx"), bytes());
    }

    /** The network, without a file. */
    public Network network() {
        return translate(Map.of()).network();
    }

    /** The network in the given arithmetic. */
    public Network network(Arithmetic arithmetic) {
        return translate(Map.of(), arithmetic).network();
    }

    ModelTranslation.Result translate(Map<String, Tensor> offers) {
        return translate(offers, Arithmetic.EXACT);
    }

    private ModelTranslation.Result translate(Map<String, Tensor> offers, Arithmetic arithmetic) {
        TensorReader tensors = new TensorReader(new ExternalData(Path.of("nowhere", "sketch.onnx")));
        return new ModelTranslation(OnnxOperators.table(arithmetic), build(), tensors).translate(offers);
    }
}
