// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Network;
import org.offramp.onnx.proto.StringStringEntryProto;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.TensorProto.DataLocation;
import org.offramp.onnx.proto.TensorProto.DataType;

class ExternalDataTest {
    @TempDir
    Path root = Path.of("");

    private Path home = Path.of("");

    /** A folder for the model with weights 1, 2, 3, 4, and the same file outside of it. */
    @BeforeEach
    void writeWeights() throws IOException {
        home = Files.createDirectories(root.resolve("model"));
        ByteBuffer floats = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        floats.asFloatBuffer().put(new float[] {1, 2, 3, 4});
        Files.write(home.resolve("weights.bin"), floats.array());
        Files.write(root.resolve("outside.bin"), floats.array());
    }

    private Path model(Map<String, String> place) throws IOException {
        TensorProto.Builder weights = TensorProto.newBuilder()
                .setName("w")
                .setDataType(DataType.FLOAT_VALUE)
                .addDims(2)
                .setDataLocation(DataLocation.EXTERNAL);
        place.forEach((key, value) -> weights.addExternalData(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return ModelSketch.xToY(13, 1, 2)
                .initializer(weights)
                .node("Mul", "x,w", "y")
                .in(home);
    }

    private static float[] weights(Path model) throws IOException {
        Network network = new OnnxImporter().read(model, Arithmetic.EXACT).network();
        return network.constant("w").orElseThrow().toFloats();
    }

    @Test
    void readsAPartOfAFileBesideTheModel() throws IOException {
        Path model = model(Map.of("location", "weights.bin", "offset", "8", "length", "8"));
        assertThat(weights(model)).containsExactly(3, 4);
    }

    @Test
    void readsFromTheStartWithoutOffsetAndLength() throws IOException {
        assertThat(weights(model(Map.of("location", "weights.bin")))).containsExactly(1, 2);
    }

    @Test
    void readsFromAFolderInside() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.copy(home.resolve("weights.bin"), home.resolve("data").resolve("w.bin"));
        assertThat(weights(model(Map.of("location", "data/w.bin")))).containsExactly(1, 2);
    }

    static Stream<Arguments> badPlaces() {
        String outside = "isn't a file inside the model's folder";
        return Stream.of(
                arguments("a folder above", Map.of("location", "../outside.bin"), outside),
                arguments("a detour above", Map.of("location", "x/../../outside.bin"), outside),
                arguments("an absolute path", Map.of("location", "/etc/passwd"), outside),
                arguments("no location", Map.of("offset", "0"), outside),
                arguments("the folder itself", Map.of("location", "."), outside),
                arguments("a missing file", Map.of("location", "gone.bin"), "isn't there"),
                arguments("an impossible name", Map.of("location", "a\0b"), "isn't there"),
                arguments(
                        "a range beyond the end",
                        Map.of("location", "weights.bin", "offset", "12"),
                        "has 16 bytes, but 8 from 12 on are needed"),
                arguments("a negative offset", Map.of("location", "weights.bin", "offset", "-4"), "8 from -4 on"),
                arguments(
                        "another length",
                        Map.of("location", "weights.bin", "length", "4"),
                        "has 4 bytes, but its shape needs 8"),
                arguments("no number", Map.of("location", "weights.bin", "offset", "many"), "which is no number"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPlaces")
    void refusesBadPlaces(String name, Map<String, String> place, String reason) throws IOException {
        Path model = model(place);
        assertThatThrownBy(() -> new OnnxImporter().read(model, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(model + ": Tensor 'w': ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesASymbolicLinkThatLeadsOutside() throws IOException {
        Files.createSymbolicLink(home.resolve("link.bin"), root.resolve("outside.bin"));
        Path model = model(Map.of("location", "link.bin"));
        assertThatThrownBy(() -> new OnnxImporter().read(model, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("isn't a file inside the model's folder");
    }

    @Test
    void followsASymbolicLinkThatStaysInside() throws IOException {
        Files.createSymbolicLink(home.resolve("link.bin"), home.resolve("weights.bin"));
        assertThat(weights(model(Map.of("location", "link.bin")))).containsExactly(1, 2);
    }
}
