// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class CutPointsTest {
    private static final TensorType VECTOR = TensorType.float32(Shape.of(2));

    @Test
    void findsNoneInsideAResidualBlock() {
        assertThat(CutPoints.of(TinyNetworks.residualBlock()))
                .containsExactly("stem", "stemRelu", "sum", "sumRelu", "mean", "logits");
    }

    @Test
    void findsTheEndOfTwoPaths() {
        assertThat(CutPoints.of(TinyNetworks.twoPathConcat())).containsExactly("concat");
    }

    @Test
    void passesOverWhatDependsOnConstantsAlone() {
        List<Node> nodes = List.of(
                new Node("", Unary.of(UnaryFunction.RELU), List.of("c"), "c1"),
                new Node("", Unary.of(UnaryFunction.RELU), List.of("c1"), "c2"),
                new Node("", Unary.of(UnaryFunction.RELU), List.of("x"), "a"),
                new Node("", new Concat(0), List.of("a", "c2"), "b"),
                new Node("", Unary.of(UnaryFunction.RELU), List.of("b"), "y"));
        Map<String, Tensor> constants = Map.of("c", Tensor.ofFloats(Shape.of(2), 1, 2));
        Network network = new Network("", List.of(new Input("x", VECTOR)), constants, nodes, List.of("y"));
        assertThat(CutPoints.of(network)).containsExactly("a", "b");
    }

    @Test
    void findsNoneBehindAnEarlyOutput() {
        Network network = TinyNetworks.residualBlock().withOutputs(List.of("stem", "softmax"));
        assertThat(CutPoints.of(network)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithRemovingEachTensorInTurn(long seed) {
        Random random = new Random(seed);
        int found = 0;
        for (int trial = 0; trial < 200; trial++) {
            Network network = randomNetwork(random);
            List<String> expected = network.nodes().stream()
                    .map(Node::output)
                    .filter(tensor -> separates(network, tensor))
                    .toList();
            assertThat(CutPoints.of(network)).as("%s", network.nodes()).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    /** Nodes that take in one to three of the tensors right before them, and everything still unused at the end. */
    private static Network randomNetwork(Random random) {
        List<String> tensors = new ArrayList<>(List.of("c", "x0", "x1").subList(0, 2 + random.nextInt(2)));
        List<Input> inputs =
                tensors.stream().skip(1).map(name -> new Input(name, VECTOR)).toList();
        List<Node> nodes = new ArrayList<>();
        int count = 2 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            int reach = Math.min(tensors.size(), 3);
            List<String> chosen = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(k -> tensors.get(tensors.size() - 1 - random.nextInt(reach)))
                    .toList();
            nodes.add(new Node("", new Concat(0), chosen, "t" + i));
            tensors.add("t" + i);
        }
        List<String> outputs = random.nextInt(4) == 0
                ? List.of("t" + (count - 1), "t" + random.nextInt(count))
                : List.of("t" + (count - 1));
        Map<String, Tensor> constants = Map.of("c", Tensor.ofFloats(Shape.of(2), 1, 2));
        return new Network("", inputs, constants, nodes, outputs).withOutputs(outputs);
    }

    /** Whether it depends on an input, is no output, and without it no input reaches an output. */
    private static boolean separates(Network network, String tensor) {
        Set<String> inputs = new HashSet<>();
        network.inputs().forEach(input -> inputs.add(input.name()));
        Set<String> reached = reachable(network, inputs, "");
        return reached.contains(tensor)
                && !network.outputs().contains(tensor)
                && reachable(network, inputs, tensor).stream().noneMatch(network.outputs()::contains);
    }

    private static Set<String> reachable(Network network, Collection<String> from, String removed) {
        Set<String> reached = new HashSet<>(from);
        for (Node node : network.nodes()) {
            if (!node.output().equals(removed) && node.inputs().stream().anyMatch(reached::contains)) {
                reached.add(node.output());
            }
        }
        return reached;
    }
}
