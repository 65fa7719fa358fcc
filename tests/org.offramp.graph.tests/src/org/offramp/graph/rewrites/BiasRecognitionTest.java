// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.rewrites.Equivalence.assertSameOutputs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.Network;
import org.offramp.graph.Patch;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

class BiasRecognitionTest {
    private static final Binary ADD = new Binary(BinaryFunction.ADD);

    private static Sketch convolution() {
        return new Sketch(Shape.batched(2, 5, 3))
                .constant("w", 3, 2, 2, 2)
                .node("conv", new Convolution(Window.of(2, 2), 1), "x", "w");
    }

    private static Sketch dense() {
        return new Sketch(Shape.batched(5)).constant("w", 3, 5).node("fc", new Dense(), "x", "w");
    }

    private static void assertMerges(Network network) {
        Patch patch = BiasRecognition.of(network);
        Network merged = network.apply(patch);
        assertThat(patch.label()).isEqualTo("merged 1 addition into the bias before");
        assertThat(merged.nodes()).hasSize(1);
        assertThat(merged.nodes().get(0).inputs()).hasSize(3);
        assertSameOutputs(network, merged);
    }

    private static void assertKeeps(Network network) {
        assertThat(BiasRecognition.of(network).isEmpty()).isTrue();
    }

    @Test
    void mergesAConstantPerChannelIntoAConvolution() {
        assertMerges(
                convolution().constant("c", 3, 1, 1).node("y", ADD, "conv", "c").network("y"));
        assertMerges(convolution()
                .constant("c", 1, 3, 1, 1)
                .node("y", ADD, "c", "conv")
                .network("y"));
    }

    @Test
    void mergesAVectorIntoADenseLayer() {
        assertMerges(dense().constant("c", 3).node("y", ADD, "fc", "c").network("y"));
        assertMerges(dense().constant("c", 1, 3).node("y", ADD, "fc", "c").network("y"));
    }

    @Test
    void addsToABiasThatIsThere() {
        Sketch sketch = new Sketch(Shape.batched(2, 5))
                .constant("w", 2, 3, 2)
                .constant("b", 3)
                .constant("c", 3, 1)
                .node("conv", new TransposedConvolution(Window.of(2), List.of(0), 1), "x", "w", "b")
                .node("y", ADD, "conv", "c");
        assertMerges(sketch.network("y"));
    }

    /** Axes of the constant that aren't the channels': width, a whole plane, one number for all, the batch. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "4x2", "1", "3x4x2", "1x1x3x1x1"})
    void keepsOtherAdditionsToAConvolution(String shape) {
        long[] extents =
                List.of(shape.split("x")).stream().mapToLong(Long::parseLong).toArray();
        assertKeeps(
                convolution().constant("c", extents).node("y", ADD, "conv", "c").network("y"));
    }

    @Test
    void keepsTheAdditionOfALayer() {
        assertKeeps(dense().node("y", ADD, "fc", "fc").network("y"));
    }

    @Test
    void keepsOtherFunctions() {
        Binary subtract = new Binary(BinaryFunction.SUBTRACT);
        assertKeeps(dense().constant("c", 3).node("y", subtract, "fc", "c").network("y"));
    }

    @Test
    void keepsAnAdditionToAnOutput() {
        assertKeeps(dense().constant("c", 3).node("y", ADD, "fc", "c").network("y", "fc"));
    }
}
