// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.contract.ComputeEngineContractTest;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.osgi.framework.FrameworkUtil;

class OnnxRuntimeEngineTest extends ComputeEngineContractTest {
    @Override
    protected ComputeEngine engine() {
        return new OnnxRuntimeEngine(OnnxWriters.onnx());
    }

    @Test
    void namesTheVersionOfTheLibrary() {
        assertThat(engine().version()).matches("ONNX Runtime 1\\.\\d+\\.\\d+");
    }

    @Test
    void takesInBytesWhereverTheyAre() {
        Network relu = network(new TensorType(ElementType.FLOAT32, Shape.batched(2)), Unary.of(UnaryFunction.RELU));
        Tensor heap = Tensor.ofFloats(Shape.of(2, 2), -1, 2, 3, -4);
        ByteBuffer shifted =
                ByteBuffer.allocateDirect(20).position(4).put(heap.bytes()).position(4);
        Tensor direct = Tensor.wrap(ElementType.FLOAT32, heap.shape(), shifted);
        try (PreparedNetwork prepared = engine().prepare(relu, List.of("y"), "default")) {
            assertThat(prepared.run(Map.of("x", heap)).get(0).toFloats()).containsExactly(0, 2, 3, 0);
            assertThat(prepared.run(Map.of("x", direct)).get(0).toFloats()).containsExactly(0, 2, 3, 0);
        }
    }

    @Test
    void keepsBitsOfWideUnsignedIntegers() {
        Network cast = network(new TensorType(ElementType.UINT64, Shape.of(2)), new Cast(ElementType.UINT32));
        Tensor large = Tensor.ofLongs(ElementType.UINT64, Shape.of(2), -1L, 5_000_000_000L);
        try (PreparedNetwork prepared = engine().prepare(cast, List.of("x", "y"), "default")) {
            List<Tensor> results = prepared.run(Map.of("x", large));
            assertThat(results.get(0)).isEqualTo(large);
            assertThat(results.get(1).toLongs()).containsExactly(0xffffffffL, 5_000_000_000L - (1L << 32));
        }
    }

    @Test
    void givesTensorsWithoutElements() {
        Network relu = network(new TensorType(ElementType.FLOAT32, Shape.batched(0)), Unary.of(UnaryFunction.RELU));
        try (PreparedNetwork prepared = engine().prepare(relu, List.of("y"), "default")) {
            Tensor empty = Tensor.ofFloats(Shape.of(3, 0));
            assertThat(prepared.run(Map.of("x", empty))).containsExactly(empty);
        }
    }

    @Test
    void saysWhichOperatorItCannotRun() {
        Tensor weights = Tensor.ofDoubles(ElementType.FLOAT64, Shape.of(1, 1, 1), 2);
        Network doubles = new Network(
                "doubles",
                List.of(new Input("x", new TensorType(ElementType.FLOAT64, Shape.batched(1, 4)))),
                Map.of("w", weights),
                List.of(new Node("slide", new Convolution(Window.of(1), 1), List.of("x", "w"), "y")),
                List.of("y"));
        assertThatThrownBy(() -> engine().prepare(doubles, List.of("y"), "default"))
                .isInstanceOf(ComputeException.class)
                .hasMessageContainingAll("ONNX Runtime", "doubles", "Conv", "slide");
    }

    /** Libraries that aren't used in place are copied to a temporary folder, which stays behind. */
    @Test
    void usesItsLibrariesWhereTheyAreInstalled() {
        assumeTrue(FrameworkUtil.getBundle(OnnxRuntimeEngine.class) != null, "libraries are installed in OSGi only");
        engine().version();
        assertThat(Path.of(System.getProperty("onnxruntime.native.path")))
                .isDirectoryContaining(file -> file.endsWith(System.mapLibraryName("onnxruntime4j_jni")));
    }

    private static Network network(TensorType type, Operator operator) {
        return new Network(
                "small",
                List.of(new Input("x", type)),
                Map.of(),
                List.of(new Node("", operator, List.of("x"), "y")),
                List.of("y"));
    }
}
