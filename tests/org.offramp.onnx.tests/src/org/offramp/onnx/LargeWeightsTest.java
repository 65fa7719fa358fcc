// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.TensorProto.DataType;

/** Raw data inside the model that is large enough to stay in the file. */
class LargeWeightsTest {
    private static final int ELEMENTS = 3000;

    @TempDir
    Path folder = Path.of("");

    private static ByteBuffer ramp(int elements) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * elements).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < elements; i++) {
            bytes.putFloat(i);
        }
        return bytes.flip();
    }

    private static TensorProto.Builder weights(String name, int stored) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.FLOAT_VALUE)
                .addDims(ELEMENTS)
                .setRawData(ByteString.copyFrom(ramp(stored)));
    }

    private Path model(int stored) throws IOException {
        return ModelSketch.xToY(13, 1, ELEMENTS)
                .initializer(weights("w", stored))
                .floats("small", 7)
                .node("Mul", "x,w", "product")
                .node("Add", "product,small", "y")
                .in(folder);
    }

    private static Network read(Path file) throws IOException {
        return new OnnxImporter().read(file, Arithmetic.EXACT).network();
    }

    @Test
    void areAllThere() throws IOException {
        Network network = read(model(ELEMENTS));
        assertThat(network.constants().get("w").bytes()).isEqualTo(ramp(ELEMENTS));
        assertThat(network.constants().get("small").toFloats()).containsExactly(7);
    }

    @Test
    void stayInTheFile() throws IOException {
        Tensor weights = read(model(ELEMENTS)).constants().get("w");
        assertThat(weights.bytes().isDirect()).isTrue();
    }

    @Test
    void areReadThroughALinkOutOfTheFolder() throws IOException {
        Path link = Files.createDirectory(folder.resolve("links")).resolve("net.onnx");
        Files.createSymbolicLink(link, model(ELEMENTS));
        assertThat(read(link).constants().get("w").bytes()).isEqualTo(ramp(ELEMENTS));
    }

    @Test
    void areRefusedWhereTheShapeNeedsMore() {
        assertThatThrownBy(() -> read(model(ELEMENTS - 1)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Tensor 'w': It holds 11996 bytes, but its shape needs 12000.");
    }
}
