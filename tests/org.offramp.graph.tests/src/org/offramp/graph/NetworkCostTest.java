// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Against counts by hand: outputs · taps · input channels of a group. */
class NetworkCostTest {
    private static NodeCost cost(Network network, String tensor) {
        return NetworkCost.of(network).of(network.producer(tensor).orElseThrow());
    }

    @Test
    void countsAPlainConvolution() {
        assertThat(cost(TinyNetworks.residualBlock(), "stem"))
                .isEqualTo(new NodeCost(4 * 36 * 9 * 2, 4 * 2 * 9 + 4, 4 * 36 * 4));
    }

    @Test
    void countsADepthwiseConvolution() {
        assertThat(cost(TinyNetworks.depthwiseSeparable(), "depthwise"))
                .isEqualTo(new NodeCost(4 * 16 * 9, 4 * 9 + 4, 4 * 16 * 4));
    }

    @Test
    void countsAOneDimensionalConvolutionAndADenseLayer() {
        Network network = TinyNetworks.oneDimensional();
        assertThat(cost(network, "conv").macs()).isEqualTo(4 * 12 * 5);
        assertThat(cost(network, "logits")).isEqualTo(new NodeCost(48, 50, 8));
    }

    @Test
    void countsAMatrixProductButNoElementwiseOperators() {
        Network network = TinyNetworks.batchNormalized();
        assertThat(cost(network, "product").macs()).isEqualTo(12);
        assertThat(cost(network, "relu")).isEqualTo(new NodeCost(0, 0, 4 * 25 * 4));
        assertThat(cost(network, "bn")).isEqualTo(new NodeCost(0, 16, 4 * 25 * 4));
    }

    @Test
    void sumsUpTheNetwork() {
        NetworkCost cost = NetworkCost.of(TinyNetworks.residualBlock());
        assertThat(cost.macs()).isEqualTo(2592 + 2 * 5184 + 12);
        assertThat(cost.parameters()).isEqualTo(76 + 2 * 148 + 15);
    }

    /** Indices of 64 bits are no parameters, quantised weights and what belongs to them are. */
    @Test
    void countsQuantisedWeights() {
        Node product = new Node("fc", new IntegerMatMul(), List.of("picked", "weights", "x zero", "zeros"), "sums");
        Node pick = new Node("pick", new Gather(1), List.of("x", "indices"), "picked");
        NetworkCost cost = NetworkCost.of(new Network(
                "quantised",
                List.of(new Input("x", new TensorType(ElementType.UINT8, Shape.batched(8)))),
                Map.of(
                        "indices", Tensor.ofLongs(1, 3, 5),
                        "weights", Tensor.ofLongs(ElementType.INT8, Shape.of(3, 2), 1, 2, 3, 4, 5, 6),
                        "x zero", Tensor.ofLongs(ElementType.UINT8, Shape.SCALAR, 9),
                        "zeros", Tensor.ofLongs(ElementType.INT8, Shape.of(2), 0, 0)),
                List.of(pick, product),
                List.of("sums")));
        assertThat(cost.of(pick).parameters()).isZero();
        assertThat(cost.of(product)).isEqualTo(new NodeCost(6, 9, 8));
        assertThat(cost.parameters()).isEqualTo(9);
    }

    @Test
    void knowsNoNodesOfOtherNetworks() {
        Node stranger = TinyNetworks.residualBlock().nodes().get(0);
        NetworkCost cost = NetworkCost.of(TinyNetworks.oneDimensional());
        assertThatThrownBy(() -> cost.of(stranger))
                .isInstanceOf(NetworkException.class)
                .hasMessage("Convolution 'stem' isn't part of this network.");
    }
}
