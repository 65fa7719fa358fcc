// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class InterpreterTest {
    @Test
    void computesANetworkByHand() {
        Map<String, Tensor> constants = Map.of(
                "w", Tensor.ofFloats(Shape.of(2, 3), 1, 2, 3, -1, 0, 1), "b", Tensor.ofFloats(Shape.of(2), 0.5f, -2));
        List<Node> nodes = List.of(
                new Node("fc", new Dense(), List.of("x", "w", "b"), "fc"),
                new Node("relu", Unary.of(UnaryFunction.RELU), List.of("fc"), "relu"));
        Network network = new Network(
                "tiny",
                List.of(new Input("x", TensorType.float32(Shape.batched(3)))),
                constants,
                nodes,
                List.of("relu"));
        Tensor x = Tensor.ofFloats(Shape.of(2, 3), 1, 1, 1, 0, -1, 2);
        List<Tensor> results = new Interpreter(network).run(Map.of("x", x), List.of("relu", "fc"));
        assertThat(results)
                .containsExactly(
                        Tensor.ofFloats(Shape.of(2, 2), 6.5f, 0, 4.5f, 0),
                        Tensor.ofFloats(Shape.of(2, 2), 6.5f, -2, 4.5f, 0));
    }

    @Test
    void givesEveryTensorItsInferredType() {
        for (Network network : TinyNetworks.all()) {
            List<String> tensors = network.nodes().stream().map(Node::output).toList();
            List<Tensor> values = new Interpreter(network).run(TinyNetworks.sample(network, 3), tensors);
            for (int i = 0; i < tensors.size(); i++) {
                TensorType type = network.type(tensors.get(i));
                assertThat(values.get(i).type())
                        .isEqualTo(type.with(type.shape().withBatch(3)));
            }
        }
    }

    @Test
    void computesEachSampleOfABatchAlone() {
        for (Network network : TinyNetworks.all()) {
            Interpreter interpreter = new Interpreter(network);
            Tensor both = TinyNetworks.sample(network, 2).get("x");
            Shape single = network.inputs().get(0).type().shape().withBatch(1);
            float[] first = java.util.Arrays.copyOf(both.toFloats(), both.size() / 2);
            float[] expected = interpreter
                    .run(Map.of("x", Tensor.ofFloats(single, first)), network.outputs())
                    .get(0)
                    .toFloats();
            float[] actual =
                    interpreter.run(Map.of("x", both), network.outputs()).get(0).toFloats();
            assertThat(actual).hasSize(2 * expected.length).startsWith(expected);
        }
    }

    @Test
    void refusesInputsThatDoNotFit() {
        Interpreter interpreter = new Interpreter(TinyNetworks.oneDimensional());
        Tensor wrong = Tensor.ofFloats(Shape.of(1, 1, 2), 1, 2);
        assertThatThrownBy(() -> interpreter.run(Map.of("x", wrong), List.of("logits")))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("The input 'x' is float32[Nx1x16], but its value is float32[1x1x2].");
    }

    @Test
    void refusesTensorsThatDoNotExist() {
        Network network = TinyNetworks.oneDimensional();
        assertThatThrownBy(() -> new Interpreter(network).run(TinyNetworks.sample(network, 1), List.of("nowhere")))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("has no tensor 'nowhere'");
    }

    @Test
    void namesTheNodeThatFails() {
        Input indices = new Input("i", new TensorType(ElementType.INT64, Shape.of(1)));
        Node gather = new Node("pick", new Gather(0), List.of("c", "i"), "y");
        Map<String, Tensor> constants = Map.of("c", Tensor.ofFloats(Shape.of(2), 1, 2));
        Network network = new Network("tiny", List.of(indices), constants, List.of(gather), List.of("y"));
        assertThatThrownBy(() -> new Interpreter(network).run(Map.of("i", Tensor.ofLongs(2)), List.of("y")))
                .isInstanceOf(NetworkException.class)
                .hasMessage("Gather 'pick': Gather picks element 2 of an axis with 2 elements.");
    }
}
