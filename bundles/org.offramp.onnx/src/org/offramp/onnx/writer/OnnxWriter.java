// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.proto.ModelProto;
import org.offramp.onnx.proto.OperatorSetIdProto;
import org.osgi.service.component.annotations.Component;

/** Writes networks as ONNX models of operator set 17, which current and older tools read; the batch size is "N". */
@Component(property = "id=onnx")
public final class OnnxWriter implements NetworkWriter {
    private static final int OPERATOR_SET = 17;
    private static final int IR_VERSION = 8;

    /** Room left for nodes and names in the 2 GiB that a protobuf message can have. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - (1L << 26);

    private static final int BUFFER = 1 << 16;

    private final Translations translations = new Translations();

    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public String description() {
        return "ONNX, operator set " + OPERATOR_SET + ", one file";
    }

    @Override
    public void write(Network network, List<String> outputs, WritableByteChannel target) throws IOException {
        ModelProto model = model(network.withOutputs(outputs));
        CodedOutputStream stream = CodedOutputStream.newInstance(Channels.newOutputStream(target), BUFFER);
        model.writeTo(stream);
        stream.flush();
    }

    private ModelProto model(Network network) {
        checkSize(network);
        GraphBuilder graph = new GraphBuilder(network);
        network.inputs().forEach(input -> graph.addInput(input.name(), input.type()));
        network.constants().forEach(graph::addConstant);
        network.nodes().forEach(node -> add(node, network, graph));
        network.outputs().forEach(output -> graph.addOutput(output, network.type(output)));
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("offramp")
                .setProducerVersion("1")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
                .setGraph(graph.build())
                .build();
    }

    private void add(Node node, Network network, GraphBuilder graph) {
        try {
            translations.write(node.operator(), new Site(network, node, graph));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(node.describe() + " can't be written as ONNX: " + e.getMessage(), e);
        }
    }

    private static void checkSize(Network network) {
        long bytes = network.constants().values().stream()
                .map(Tensor::type)
                .mapToLong(type -> type.bytesPerSample())
                .sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("The network '" + network.name() + "' has " + bytes
                    + " bytes of weights, but one ONNX file holds at most " + MOST_BYTES
                    + ". Maybe cut it into smaller networks.");
        }
    }
}
