// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.MaxPoolIndices;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class ConstantFoldingTest {
    private static final Tensor PAIR = Tensor.ofFloats(Shape.of(2), 1, 2);
    private static final Tensor BYTE = Tensor.ofLongs(ElementType.UINT8, Shape.of(1), 5);

    @Test
    void computesAnOperator() {
        assertThat(ConstantFolding.fold(new Binary(BinaryFunction.ADD), List.of(PAIR, PAIR)))
                .contains(Tensor.ofFloats(Shape.of(2), 2, 4));
    }

    @Test
    void leavesQuantisedWeightsWhereAsked() {
        Network network = new Network(
                "quantised",
                List.of(),
                Map.of("weights", BYTE, "scale", Tensor.ofFloats(Shape.SCALAR, 0.5f), "zero", BYTE),
                List.of(
                        new Node("", new Dequantize(0), List.of("weights", "scale", "zero"), "reals"),
                        new Node("", Unary.of(UnaryFunction.EXP), List.of("reals"), "behind"),
                        new Node("", Unary.of(UnaryFunction.EXP), List.of("scale"), "beside")),
                List.of("behind", "beside"));
        assertThat(network.apply(ConstantFolding.exceptWeights(network)).nodes())
                .extracting(Node::output)
                .containsExactly("reals", "behind");
        assertThat(network.apply(ConstantFolding.of(network)).nodes()).isEmpty();
    }

    @Test
    void declinesWhatDependsOnTheBatch() {
        assertThat(ConstantFolding.fold(new Broadcast(Shape.batched(2)), List.of(PAIR)))
                .isEmpty();
    }

    @Test
    void declinesResultsThatAreTooLarge() {
        int most = (int) ConstantFolding.MOST_BYTES;
        assertThat(ConstantFolding.fold(new Tile(List.of(most)), List.of(BYTE)))
                .map(Tensor::size)
                .contains(most);
        assertThat(ConstantFolding.fold(new Tile(List.of(most + 1)), List.of(BYTE)))
                .isEmpty();
        assertThat(ConstantFolding.fold(new Tile(List.of(Integer.MAX_VALUE)), List.of(BYTE)))
                .isEmpty();
    }

    @Test
    void declinesWhatTakesTooLong() {
        Tensor matrix = zeros(4000, 4000);
        assertThat(ConstantFolding.fold(new MatMul(), List.of(matrix, matrix))).isEmpty();
        Tensor picture = zeros(1, 1, 4000, 1000);
        Window large = TinyNetworks.padded(999, 0);
        MaxPool pool = new MaxPool(large, false);
        for (Operator operator : List.of(
                pool,
                new MaxPoolIndices(pool, false),
                new AveragePool(large, false, false),
                new LocalResponseNormalization(1 << 20, 1, 1, 1))) {
            assertThat(ConstantFolding.fold(operator, List.of(picture)))
                    .as(operator.label())
                    .isEmpty();
        }
    }

    private static Tensor zeros(long... shape) {
        Shape all = Shape.of(shape);
        return Tensor.ofFloats(all, new float[(int) all.elementsPerSample()]);
    }

    @Test
    void foldsEveryNodeThatDependsOnConstantsAlone() {
        List<Node> nodes = List.of(
                new Node("twice", new Binary(BinaryFunction.ADD), List.of("c", "c"), "twice"),
                new Node("flat", new Reshape(Shape.of(1, 2)), List.of("twice"), "flat"),
                new Node("sum", new Binary(BinaryFunction.ADD), List.of("x", "flat"), "sum"));
        Network network = network(nodes, "sum");
        Patch patch = ConstantFolding.of(network);
        Network folded = network.apply(patch);
        assertThat(patch.label()).isEqualTo("computed 2 constant nodes");
        assertThat(folded.nodes()).extracting(Node::name).containsExactly("sum");
        assertThat(folded.constants()).containsOnlyKeys("flat");
        assertThat(folded.constants().get("flat")).isEqualTo(Tensor.ofFloats(Shape.of(1, 2), 2, 4));
        assertThat(ConstantFolding.of(folded).isEmpty()).isTrue();
    }

    @Test
    void foldsAnOutput() {
        Network network = network(
                List.of(
                        new Node("", Unary.of(UnaryFunction.NEGATE), List.of("c"), "y"),
                        new Node("", Unary.of(UnaryFunction.NEGATE), List.of("x"), "z")),
                "y",
                "z");
        Network folded = network.apply(ConstantFolding.of(network));
        assertThat(folded.constant("y")).contains(Tensor.ofFloats(Shape.of(2), -1, -2));
        assertThat(folded.outputs()).containsExactly("y", "z");
    }

    @Test
    void keepsAllResultsTogetherWithinALimit() {
        int quarter = (int) (ConstantFolding.MOST_BYTES_IN_ALL / 4 / Long.BYTES);
        assertThat(foldedTiles("ten", quarter + 1)).containsExactlyInAnyOrder("t0", "t1", "t2");
    }

    @Test
    void keepsAllStepsTogetherWithinALimit() {
        int bytesThatFillTheTime = (int) ConstantFolding.MOST_STEPS / 16;
        assertThat(foldedTiles("byte", bytesThatFillTheTime / 2 - 10)).containsExactlyInAnyOrder("t0", "t1");
    }

    /** Which of five nodes that repeat a constant are folded. */
    private static Set<String> foldedTiles(String constant, int times) {
        List<Node> nodes = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            nodes.add(new Node("", new Tile(List.of(times)), List.of(constant), "t" + i));
            outputs.add("t" + i);
        }
        Network network = network(nodes, outputs.toArray(String[]::new));
        return ConstantFolding.of(network).constants().keySet();
    }

    @Test
    void namesTheNodeThatCannotBeComputed() {
        Network network = network(List.of(new Node("pick", new Gather(0), List.of("c", "ten"), "y")), "y");
        assertThatThrownBy(() -> ConstantFolding.of(network))
                .isInstanceOf(NetworkException.class)
                .hasMessage("Gather 'pick': Gather picks element 10 of an axis with 2 elements.");
    }

    @Test
    void concatenatesShapeArithmetic() {
        Network network = network(
                List.of(
                        new Node("", new Gather(0), List.of("ten", "zero"), "a"),
                        new Node("", new Concat(0), List.of("a", "ten"), "shape")),
                "shape");
        assertThat(network.apply(ConstantFolding.of(network)).constant("shape")).contains(Tensor.ofLongs(10, 10));
    }

    private static Network network(List<Node> nodes, String... outputs) {
        Map<String, Tensor> constants =
                Map.of("c", PAIR, "ten", Tensor.ofLongs(10), "zero", Tensor.ofLongs(0), "byte", BYTE);
        Input x = new Input("x", TensorType.float32(Shape.batched(2)));
        return new Network("tiny", List.of(x), constants, nodes, List.of(outputs));
    }
}
