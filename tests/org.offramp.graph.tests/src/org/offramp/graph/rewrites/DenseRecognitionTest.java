// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.rewrites.Equivalence.assertSameOutputs;

import org.junit.jupiter.api.Test;
import org.offramp.graph.Network;
import org.offramp.graph.Patch;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class DenseRecognitionTest {
    @Test
    void turnsAProductWithAConstantMatrixIntoADenseLayer() {
        Network network = new Sketch(Shape.batched(2, 5))
                .constant("m", 5, 3)
                .node("y", new MatMul(), "x", "m")
                .network("y");
        Patch patch = DenseRecognition.of(network);
        Network dense = network.apply(patch);
        assertThat(patch.label()).isEqualTo("turned 1 matrix product into dense layers");
        assertThat(dense.nodes())
                .singleElement()
                .matches(node -> node.operator().equals(new Dense()));
        assertSameOutputs(network, dense);
    }

    @Test
    void transposesASharedMatrixOnce() {
        Network network = new Sketch(Shape.batched(4))
                .constant("m", 4, 4)
                .node("a", new MatMul(), "x", "m")
                .node("b", new MatMul(), "a", "m")
                .network("b");
        Patch patch = DenseRecognition.of(network);
        assertThat(patch.label()).isEqualTo("turned 2 matrix products into dense layers");
        assertThat(patch.constants()).containsOnlyKeys("m.transposed");
        assertSameOutputs(network, network.apply(patch));
    }

    @Test
    void findsANameThatIsFree() {
        Network network = new Sketch(Shape.batched(4))
                .constant("m", 4, 4)
                .node("m.transposed", new MatMul(), "x", "m")
                .network("m.transposed");
        assertThat(DenseRecognition.of(network).constants()).containsOnlyKeys("m.transposed.2");
    }

    @Test
    void keepsOtherProducts() {
        Sketch vector = new Sketch(Shape.batched(4)).constant("m", 4).node("y", new MatMul(), "x", "m");
        Sketch stack = new Sketch(Shape.batched(3, 4)).constant("m", 1, 4, 2).node("y", new MatMul(), "x", "m");
        Sketch left = new Sketch(Shape.batched(4, 2)).constant("m", 3, 4).node("y", new MatMul(), "m", "x");
        Sketch integers = new Sketch(Shape.batched(4))
                .constant("a", Tensor.ofLongs(ElementType.INT32, Shape.of(1, 1), 2))
                .constant("b", Tensor.ofLongs(ElementType.INT32, Shape.of(1, 1), 2))
                .node("y", new MatMul(), "a", "b");
        for (Sketch sketch : new Sketch[] {vector, stack, left, integers}) {
            assertThat(DenseRecognition.of(sketch.network("y")).isEmpty()).isTrue();
        }
    }

    @Test
    void keepsAMatrixThatIsTooLargeToTranspose() {
        Tensor large = Tensor.ofFloats(Shape.of(1, (16 << 20) + 1), new float[(16 << 20) + 1]);
        Network network = new Sketch(Shape.batched(1))
                .constant("m", large)
                .node("y", new MatMul(), "x", "m")
                .network("y");
        assertThat(DenseRecognition.of(network).isEmpty()).isTrue();
    }
}
