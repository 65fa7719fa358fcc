// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import com.google.protobuf.UnsafeByteOperations;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.onnx.proto.GraphProto;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.TensorShapeProto;
import org.offramp.onnx.proto.TypeProto;
import org.offramp.onnx.proto.ValueInfoProto;

/** The ONNX graph being written: nodes, constants, inputs and outputs in the order in which they were added. */
final class GraphBuilder {
    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Names tensorNames = new Names();
    private final Names nodeNames = new Names();

    /** Keeps the tensors' names of the network free for them. */
    GraphBuilder(Network network) {
        graph.setName(network.name());
        network.inputs().forEach(input -> tensorNames.take(input.name()));
        network.constants().keySet().forEach(tensorNames::take);
        network.nodes().forEach(node -> tensorNames.take(node.output()));
    }

    /** A name for a tensor that only the ONNX graph has. */
    String freshTensor(String wish) {
        return tensorNames.fresh(wish);
    }

    void addInput(String name, TensorType type) {
        graph.addInput(value(name, type));
    }

    void addOutput(String name, TensorType type) {
        graph.addOutput(value(name, type));
    }

    /** The bytes are wrapped, not copied: a read-only tensor never changes. */
    void addConstant(String name, Tensor tensor) {
        TensorProto.Builder constant =
                TensorProto.newBuilder().setName(name).setDataType(DataTypes.of(tensor.element()));
        tensor.extents().forEach(constant::addDims);
        graph.addInitializer(constant.setRawData(UnsafeByteOperations.unsafeWrap(tensor.bytes())));
    }

    /** Adds a node under its name, or a similar one where that is taken: names have to be unique. */
    void addNode(NodeProto.Builder node) {
        graph.addNode(node.setName(nodeNames.fresh(node.getName())));
    }

    GraphProto build() {
        return graph.build();
    }

    private static ValueInfoProto value(String name, TensorType type) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        type.shape().dims().forEach(dim -> shape.addDim(dimension(dim)));
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(DataTypes.of(type.element()))
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static TensorShapeProto.Dimension dimension(Dim dim) {
        TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
        return dim.isFixed()
                ? dimension.setDimValue(dim.factor()).build()
                : dimension.setDimParam(dim.toString()).build();
    }
}
