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
import org.offramp.graph.TinyNetworks;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

class BatchNormalizationFoldingTest {
    private static final Window THREE = TinyNetworks.padded(3, 0);
    private static final Shape PICTURE = Shape.batched(4, 6, 6);

    private static void assertFolds(Network network, String label) {
        Patch patch = BatchNormalizationFolding.of(network);
        Network folded = network.apply(patch);
        assertThat(patch.label()).isEqualTo(label);
        assertThat(folded.nodes()).noneMatch(node -> node.operator() instanceof BatchNormalization);
        assertThat(folded.nodes()).hasSize(network.nodes().size() - 1);
        assertSameOutputs(network, folded);
    }

    private static void assertKeeps(Network network) {
        assertThat(BatchNormalizationFolding.of(network).isEmpty()).isTrue();
    }

    @Test
    void foldsIntoAConvolutionWithBias() {
        Network network = TinyNetworks.batchNormalized();
        assertFolds(network, "folded 1 batch normalisation into convolutions");
        assertThat(network.apply(BatchNormalizationFolding.of(network))
                        .nodes()
                        .get(0)
                        .name())
                .isEqualTo("conv");
    }

    @Test
    void foldsIntoADepthwiseConvolutionWithoutBias() {
        Sketch sketch = new Sketch(PICTURE).constant("w", 8, 1, 3, 3).node("conv", new Convolution(THREE, 4), "x", "w");
        assertFolds(
                sketch.normalization("bn", "conv", 8).network("bn"), "folded 1 batch normalisation into convolutions");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void foldsIntoATransposedConvolution(int groups) {
        Sketch sketch = new Sketch(PICTURE)
                .constant("w", 4, 3, 3, 3)
                .constant("b", 3L * groups)
                .node("conv", new TransposedConvolution(THREE, List.of(0, 0), groups), "x", "w", "b");
        assertFolds(
                sketch.normalization("bn", "conv", 3 * groups).network("bn"),
                "folded 1 batch normalisation into convolutions");
    }

    @Test
    void foldsIntoADenseLayer() {
        Sketch sketch = new Sketch(Shape.batched(5)).constant("w", 3, 5).node("fc", new Dense(), "x", "w");
        assertFolds(
                sketch.normalization("bn", "fc", 3).network("bn"),
                "folded 1 batch normalisation into convolutions and dense layers");
    }

    @Test
    void givesEachOfTwoItsOwnWeights() {
        Sketch sketch = new Sketch(PICTURE)
                .constant("v", 4, 4, 1, 1)
                .constant("w", 4, 4, 1, 1)
                .node("a", new Convolution(Window.of(1, 1), 1), "x", "v");
        sketch.normalization("n", "a", 4).node("b", new Convolution(Window.of(1, 1), 1), "n", "w");
        Network network = sketch.normalization("m", "b", 4).network("m");
        Patch patch = BatchNormalizationFolding.of(network);
        assertThat(patch.label()).isEqualTo("folded 2 batch normalisations into convolutions");
        assertSameOutputs(network, network.apply(patch));
    }

    @Test
    void keepsOneBehindALayerThatOthersTakeInToo() {
        Sketch sketch = new Sketch(PICTURE).constant("w", 4, 4, 3, 3).node("conv", new Convolution(THREE, 1), "x", "w");
        sketch.normalization("bn", "conv", 4).node("relu", Unary.of(UnaryFunction.RELU), "conv");
        assertKeeps(sketch.network("bn", "relu"));
    }

    @Test
    void keepsOneBehindAnOutput() {
        Sketch sketch = new Sketch(PICTURE).constant("w", 4, 4, 3, 3).node("conv", new Convolution(THREE, 1), "x", "w");
        assertKeeps(sketch.normalization("bn", "conv", 4).network("bn", "conv"));
    }

    @Test
    void keepsOneBehindSharedWeights() {
        Sketch sketch = new Sketch(PICTURE)
                .constant("w", 4, 4, 1, 1)
                .node("a", new Convolution(Window.of(1, 1), 1), "x", "w")
                .node("b", new Convolution(Window.of(1, 1), 1), "a", "w");
        assertKeeps(sketch.normalization("bn", "b", 4).network("bn"));
    }

    @Test
    void keepsOneOnAnotherAxisThanTheFeatures() {
        Sketch sketch = new Sketch(Shape.batched(3, 5)).constant("w", 3, 5).node("fc", new Dense(), "x", "w");
        assertKeeps(sketch.normalization("bn", "fc", 3).network("bn"));
    }

    @Test
    void keepsOneWithoutALayerBefore() {
        assertKeeps(new Sketch(PICTURE).normalization("bn", "x", 4).network("bn"));
    }

    @Test
    void keepsOneWhoseStatisticsAreComputed() {
        Sketch sketch = new Sketch(PICTURE)
                .constant("w", 4, 4, 3, 3)
                .constant("c", 4)
                .node("conv", new Convolution(THREE, 1), "x", "w")
                .node("abs", Unary.of(UnaryFunction.ABS), "c")
                .node("bn", new BatchNormalization(1), "conv", "c", "c", "c", "abs");
        assertKeeps(sketch.network("bn"));
    }
}
