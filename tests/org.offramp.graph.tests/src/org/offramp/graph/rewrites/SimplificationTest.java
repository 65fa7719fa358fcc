// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.rewrites.Equivalence.assertSameOutputs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.TinyNetworks;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

class SimplificationTest {
    @Test
    void simplifiesANetworkWithBatchNormalisation() {
        Network network = TinyNetworks.batchNormalized();
        Simplified simplified = Simplification.apply(network);
        assertThat(simplified.labels())
                .containsExactly(
                        "turned 1 matrix product into dense layers",
                        "folded 1 batch normalisation into convolutions",
                        "merged 1 addition into the bias before");
        assertThat(simplified.network().nodes())
                .extracting(Node::name)
                .containsExactly("conv", "relu", "mean", "product");
        assertSameOutputs(network, simplified.network());
    }

    @Test
    void goesOnUntilNothingChanges() {
        Sketch sketch = new Sketch(Shape.batched(2, 4, 4))
                .constant("w", 3, 2, 1, 1)
                .constant("c", 3, 1, 1)
                .constant("d", 3, 1, 1)
                .node("conv", new Convolution(Window.of(1, 1), 1), "x", "w")
                .node("plus", new Binary(BinaryFunction.ADD), "conv", "c")
                .node("same", new Reshape(Shape.batched(3, 4, 4)), "plus");
        sketch.normalization("bn", "same", 3).node("sum", new Binary(BinaryFunction.ADD), "c", "d");
        Network network =
                sketch.node("y", new Binary(BinaryFunction.ADD), "bn", "sum").network("y");
        Simplified simplified = Simplification.apply(network);
        assertThat(simplified.labels())
                .containsExactly(
                        "computed 1 constant node",
                        "removed 1 node without effect",
                        "merged 1 addition into the bias before",
                        "folded 1 batch normalisation into convolutions",
                        "merged 1 addition into the bias before");
        assertThat(simplified.network().nodes()).hasSize(1);
        assertSameOutputs(network, simplified.network());
    }

    @Test
    void leavesASimpleNetworkAsItIs() {
        for (Network network : List.of(TinyNetworks.residualBlock(), TinyNetworks.depthwiseSeparable())) {
            Simplified simplified = Simplification.apply(network);
            assertThat(simplified.labels()).isEmpty();
            assertThat(simplified.network()).isSameAs(network);
        }
    }

    @Test
    void leavesTheOriginalUnchanged() {
        Network network = TinyNetworks.batchNormalized();
        String before = Fingerprint.of(network);
        Simplification.apply(network);
        assertThat(Fingerprint.of(network)).isEqualTo(before);
    }

    /** Would take hours if anything here grew with the square of the number of nodes. */
    @Test
    void copesWithVeryLongNetworks() {
        int length = 100_000;
        Sketch sketch = new Sketch(Shape.batched(2)).constant("c", 2);
        String previous = "x";
        for (int i = 0; i < length; i++) {
            String next = "t" + i;
            switch (i % 3) {
                case 0 -> sketch.node(next, Unary.of(UnaryFunction.ABS), previous);
                case 1 -> sketch.node(next, new Reshape(Shape.batched(2)), previous);
                default -> sketch.node(next, new Binary(BinaryFunction.ADD), previous, "c");
            }
            previous = next;
        }
        Network network = Simplification.apply(sketch.network(previous)).network();
        assertThat(network.nodes()).hasSize(length - length / 3);
        assertThat(CutPoints.of(network)).hasSize(network.nodes().size() - 1);
        assertThat(NetworkCost.of(network).macs()).isZero();
    }
}
