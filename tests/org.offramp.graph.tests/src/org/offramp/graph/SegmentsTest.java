// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class SegmentsTest {
    private static final TensorType PAIR = TensorType.float32(Shape.batched(2));

    static List<Network> networks() {
        return TinyNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void piecesBetweenAllCutsComputeWhatTheWholeDoes(Network network) {
        List<String> borders = new ArrayList<>(List.of("x"));
        borders.addAll(CutPoints.of(network));
        borders.add(network.outputs().get(0));
        Map<String, Tensor> sample = TinyNetworks.sample(network, 2);
        Tensor value = sample.get("x");
        long macs = 0;
        for (int i = 1; i < borders.size(); i++) {
            Network piece = Segments.between(network, borders.get(i - 1), borders.get(i));
            value = new Interpreter(piece)
                    .run(Map.of(borders.get(i - 1), value), piece.outputs())
                    .get(0);
            macs += NetworkCost.of(piece).macs();
        }
        assertThat(value)
                .isEqualTo(
                        new Interpreter(network).run(sample, network.outputs()).get(0));
        assertThat(macs).isEqualTo(NetworkCost.of(network).macs());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void piecesPutTogetherAreTheWhole(Network network) {
        for (String cut : CutPoints.of(network)) {
            Network before = Segments.between(network, "x", cut);
            Network behind = Segments.between(network, cut, network.outputs().get(0));
            assertThat(Fingerprint.of(Segments.sequence(before, behind))).isEqualTo(Fingerprint.of(network));
        }
    }

    @Test
    void aPieceHasOnlyWhatItNeeds() {
        Network piece = Segments.between(TinyNetworks.residualBlock(), "stemRelu", "sum");
        assertThat(piece.inputs()).containsExactly(new Input("stemRelu", TensorType.float32(Shape.batched(4, 6, 6))));
        assertThat(piece.outputs()).containsExactly("sum");
        assertThat(piece.nodes()).extracting(Node::output).containsExactly("first", "firstRelu", "second", "sum");
        assertThat(piece.constants()).containsOnlyKeys("first.weights", "first.bias", "second.weights", "second.bias");
    }

    @Test
    void aPieceFromATensorToItselfHasNoNodes() {
        Network piece = Segments.between(TinyNetworks.residualBlock(), "sum", "sum");
        assertThat(piece.nodes()).isEmpty();
        assertThat(piece.constants()).isEmpty();
        assertThat(piece.outputs()).containsExactly("sum");
    }

    @Test
    void refusesToCutWhereMoreThanOneTensorIsNeeded() {
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> Segments.between(TinyNetworks.residualBlock(), "first", "sum"))
                .withMessageContaining("'first' alone doesn't lead to 'sum'")
                .withMessageContaining("'x' is needed too");
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> Segments.between(TinyNetworks.residualBlock(), "sum", "stem"));
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> Segments.between(TinyNetworks.residualBlock(), "sum", "nowhere"));
    }

    /** x · c. */
    private static Network scaling(String input, String output, float factor) {
        return new Network(
                output,
                List.of(new Input(input, PAIR)),
                Map.of("c", Tensor.ofFloats(Shape.of(2), factor, factor)),
                List.of(
                        new Node("", new Binary(BinaryFunction.MULTIPLY), List.of(input, "c"), "product"),
                        new Node("", Unary.of(UnaryFunction.RELU), List.of("product"), output)),
                List.of(output));
    }

    private static Network through(String tensor) {
        return new Network("through", List.of(new Input(tensor, PAIR)), Map.of(), List.of(), List.of(tensor));
    }

    private static float[] run(Network network) {
        Tensor two = Tensor.ofFloats(Shape.of(1, 2), 1, 2);
        return new Interpreter(network)
                .run(Map.of(network.inputs().get(0).name(), two), network.outputs())
                .get(0)
                .toFloats();
    }

    @Test
    void namesThatClashAreToldApart() {
        Network both = Segments.sequence(scaling("x", "y", 3), scaling("y", "z", 5));
        assertThat(run(both)).containsExactly(15, 30);
        assertThat(both.outputs()).containsExactly("z");
        assertThat(both.nodes()).extracting(Node::output).containsExactly("product", "y", "next/product", "z");
        assertThat(both.constants()).containsOnlyKeys("c", "next/c");
        assertThat(Segments.sequence(both, scaling("z", "end", 1)).constants())
                .containsOnlyKeys("c", "next/c", "next/next/c");
    }

    @Test
    void theLastOutputKeepsItsName() {
        Network both = Segments.sequence(scaling("x", "y", 3), scaling("x", "y", 5));
        assertThat(both.outputs()).containsExactly("y");
        assertThat(both.inputs()).extracting(Input::name).containsExactly("x");
        assertThat(run(both)).containsExactly(15, 30);
        Network product = scaling("y", "z", 5).withOutputs(List.of("product"));
        Network renamed = Segments.sequence(scaling("x", "y", 3), product);
        assertThat(renamed.nodes()).extracting(Node::output).containsExactly("next/product", "y", "product");
        assertThat(renamed.outputs()).containsExactly("product");
        assertThat(run(renamed)).containsExactly(15, 30);
    }

    @Test
    void whatHandsItsInputThroughChangesNothing() {
        assertThat(run(Segments.sequence(scaling("x", "y", 3), through("y")))).containsExactly(3, 6);
        assertThat(run(Segments.sequence(scaling("x", "y", 3), through("other"))))
                .containsExactly(3, 6);
        assertThat(run(Segments.sequence(through("x"), scaling("x", "y", 3)))).containsExactly(3, 6);
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> Segments.sequence(
                        TinyNetworks.oneDimensional(), scaling("x", "y", 1).withOutputs(List.of("y", "product"))))
                .withMessageContaining("has 2 outputs");
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> Segments.sequence(scaling("x", "y", 1), TinyNetworks.residualBlock()))
                .withMessageContaining("takes in float32[Nx2x6x6]")
                .withMessageContaining("gives float32[Nx2]");
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> Segments.sequence(scaling("x", "y", 1), scaling("y", "x", 1)))
                .withMessageContaining("'x'");
    }
}
