// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class OnnxFileEngineTest {
    private static final Shape PAIRS = Shape.batched(2);

    @TempDir
    private Path folder = Path.of("");

    private static Network unary(UnaryFunction function, ElementType element) {
        return new Network(
                "small",
                List.of(new Input("x", new TensorType(element, PAIRS))),
                Map.of(),
                List.of(new Node("", Unary.of(function), List.of("x"), "y")),
                List.of("y"));
    }

    private Path write(Network network) throws IOException {
        Path file = folder.resolve("network.onnx");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            OnnxWriters.onnx().write(network, network.outputs(), channel);
        }
        return file;
    }

    /** Shown by a description that says something else than the file holds. */
    @Test
    void runsTheBytesOfTheFile() throws IOException {
        Path file = write(unary(UnaryFunction.NEGATE, ElementType.FLOAT32));
        Network described = unary(UnaryFunction.RELU, ElementType.FLOAT32);
        try (PreparedNetwork prepared = new OnnxFileEngine().open(file, described, List.of("y"))) {
            Tensor pair = Tensor.ofFloats(Shape.of(1, 2), 1, -2);
            assertThat(prepared.run(Map.of("x", pair)).get(0).toFloats()).containsExactly(-1, 2);
        }
    }

    @Test
    void refusesWhatIsNoOnnx() throws IOException {
        Path file = Files.write(folder.resolve("damaged.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() ->
                        new OnnxFileEngine().open(file, unary(UnaryFunction.RELU, ElementType.FLOAT32), List.of("y")))
                .isInstanceOf(ComputeException.class)
                .hasMessageContaining("damaged.onnx");
    }

    @Test
    void refusesWideUnsignedIntegersAtTheBorder() throws IOException {
        Path file = folder.resolve("wide.onnx");
        Network wide = unary(UnaryFunction.ABS, ElementType.UINT64);
        assertThatThrownBy(() -> new OnnxFileEngine().open(file, wide, List.of("y")))
                .isInstanceOf(ComputeException.class)
                .hasMessageContaining("wide.onnx");
    }
}
