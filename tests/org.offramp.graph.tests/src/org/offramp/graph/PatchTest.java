// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class PatchTest {
    private final Network network = TinyNetworks.residualBlock();

    private static Node unary(UnaryFunction function, String input, String output) {
        return new Node(output, Unary.of(function), List.of(input), output);
    }

    @Test
    void replacesANodeBySeveralAndLeavesTheOriginal() {
        List<Node> nodes = List.of(unary(UnaryFunction.ABS, "sum", "abs"), unary(UnaryFunction.SQRT, "abs", "sumRelu"));
        String before = Fingerprint.of(network);
        Network patched = network.apply(new Patch("other activation", Map.of("sumRelu", nodes), Map.of()));
        assertThat(patched.nodes())
                .extracting(Node::output)
                .containsSubsequence("sum", "abs", "sumRelu", "mean")
                .hasSize(11);
        assertThat(network.nodes()).hasSize(10);
        assertThat(Fingerprint.of(network)).isEqualTo(before).isNotEqualTo(Fingerprint.of(patched));
    }

    @Test
    void leavesOutWhatIsNoLongerNeeded() {
        Patch patch =
                new Patch("shortcut", Map.of("sum", List.of(unary(UnaryFunction.RELU, "stemRelu", "sum"))), Map.of());
        Network patched = network.apply(patch);
        assertThat(patched.nodes()).extracting(Node::output).doesNotContain("first", "firstRelu", "second");
        assertThat(patched.constants()).doesNotContainKeys("first.weights", "second.bias");
    }

    @Test
    void turnsANodeIntoAConstant() {
        Tensor constant = Tensor.ofFloats(Shape.of(1, 4), 1, 2, 3, 4);
        Network patched = network.apply(new Patch("fixed", Map.of("mean", List.of()), Map.of("mean", constant)));
        assertThat(patched.nodes()).extracting(Node::output).containsExactly("logits", "softmax");
        assertThat(patched.constant("mean")).contains(constant);
    }

    @Test
    void letsTensorsStandInForOthersThroughChains() {
        Map<String, String> redirects = Map.of("sumRelu", "sum", "sum", "second");
        Network patched = network.apply(new Patch("straight", Map.of(), Map.of(), redirects));
        assertThat(patched.producer("mean").orElseThrow().inputs()).containsExactly("second");
        assertThat(patched.has("sum")).isFalse();
        assertThat(patched.outputs()).containsExactly("softmax");
    }

    @Test
    void keepsARedirectedOutput() {
        Network twoOutputs = network.withOutputs(List.of("sumRelu", "softmax"));
        Network patched = twoOutputs.apply(new Patch("straight", Map.of(), Map.of(), Map.of("sumRelu", "sum")));
        assertThat(patched.producer("mean").orElseThrow().inputs()).containsExactly("sum");
        assertThat(patched.producer("sumRelu")).isPresent();
    }

    @Test
    void refusesARedirectToAnotherType() {
        assertThatThrownBy(() -> network.apply(new Patch("odd", Map.of(), Map.of(), Map.of("sum", "x"))))
                .isInstanceOf(NetworkException.class)
                .hasMessage("Rewrite 'odd': 'x' can't stand in for 'sum': it is float32[Nx2x6x6] instead of"
                        + " float32[Nx4x6x6].");
    }

    @Test
    void namesItselfWhenTheResultIsNoNetwork() {
        Node dense = new Node("logits", new Dense(), List.of("sum", "logits.weights"), "logits");
        assertThatThrownBy(() -> network.apply(new Patch("bad", Map.of("logits", List.of(dense)), Map.of())))
                .isInstanceOf(NetworkException.class)
                .hasMessageStartingWith("Rewrite 'bad': Dense 'logits': ");
    }

    @Test
    void isEmptyWithoutAnyChange() {
        assertThat(new Patch("nothing", Map.of(), Map.of()).isEmpty()).isTrue();
        assertThat(new Patch("something", Map.of(), Map.of(), Map.of("a", "b")).isEmpty())
                .isFalse();
    }
}
