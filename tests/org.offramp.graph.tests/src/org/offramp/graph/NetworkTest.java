// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class NetworkTest {
    private static final Input X = new Input("x", TensorType.float32(Shape.batched(4)));

    private static Node relu(String input, String output) {
        return new Node("", Unary.of(UnaryFunction.RELU), List.of(input), output);
    }

    private static Network network(List<Node> nodes, String... outputs) {
        return new Network("tiny", List.of(X), Map.of(), nodes, List.of(outputs));
    }

    @Test
    void infersTheTypeOfEveryTensor() {
        Network network = TinyNetworks.residualBlock();
        assertThat(network.type("stem")).isEqualTo(TensorType.float32(Shape.batched(4, 6, 6)));
        assertThat(network.type("mean")).isEqualTo(TensorType.float32(Shape.batched(4)));
        assertThat(network.type("softmax")).hasToString("float32[Nx3]");
    }

    @Test
    void knowsWhatGivesAndWhatTakesATensor() {
        Network network = TinyNetworks.residualBlock();
        assertThat(network.producer("sum")).map(Node::name).contains("sum");
        assertThat(network.producer("x")).isEmpty();
        assertThat(network.constant("stem.bias")).isPresent();
        assertThat(network.consumers().get("stemRelu")).extracting(Node::name).containsExactly("first", "sum");
    }

    @Test
    void countsANodeThatTakesATensorTwiceAsOneConsumer() {
        Node square = new Node(
                "",
                new org.offramp.graph.operators.Binary(org.offramp.graph.operators.BinaryFunction.MULTIPLY),
                List.of("x", "x"),
                "y");
        assertThat(network(List.of(square), "y").consumers().get("x")).hasSize(1);
    }

    @Test
    void refusesATensorThatIsDefinedTwice() {
        assertThatThrownBy(() -> network(List.of(relu("x", "y"), relu("x", "y")), "y"))
                .isInstanceOf(NetworkException.class)
                .hasMessage("The tensor 'y' is defined twice.");
    }

    @Test
    void refusesNodesInAWrongOrder() {
        assertThatThrownBy(() -> network(List.of(relu("a", "b"), relu("x", "a")), "b"))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("Relu 'b' takes in the tensor 'a', which nothing before it gives. Maybe");
    }

    @Test
    void refusesAnOutputThatDoesNotExist() {
        assertThatThrownBy(() -> network(List.of(relu("x", "y")), "z"))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("has no tensor 'z'. Maybe");
    }

    @Test
    void refusesToHaveNoOutput() {
        assertThatThrownBy(() -> network(List.of(relu("x", "y"))))
                .isInstanceOf(NetworkException.class)
                .hasMessage("The network 'tiny' has no output.");
    }

    @Test
    void namesTheNodeWhoseInputsDoNotFit() {
        Tensor weights = Tensor.ofFloats(Shape.of(1, 3), 1, 2, 3);
        Node dense = new Node("fc", new Dense(), List.of("x", "w"), "y");
        assertThatThrownBy(() -> new Network("tiny", List.of(X), Map.of("w", weights), List.of(dense), List.of("y")))
                .isInstanceOf(NetworkException.class)
                .hasMessage("Dense 'fc': A dense layer with weights [1x3] can't take in float32[Nx4].");
    }

    @Test
    void leavesOutWhatOtherOutputsDoNotNeed() {
        Network all = TinyNetworks.residualBlock();
        Network part = all.withOutputs(List.of("firstRelu"));
        assertThat(part.nodes()).extracting(Node::name).containsExactly("stem", "stemRelu", "first", "firstRelu");
        assertThat(part.constants()).containsOnlyKeys("stem.weights", "stem.bias", "first.weights", "first.bias");
        assertThat(all.nodes()).hasSize(10);
    }

    @Test
    void keepsInputsThatNothingTakesIn() {
        Input unused = new Input("unused", TensorType.float32(Shape.SCALAR));
        Network network = new Network("tiny", List.of(X, unused), Map.of(), List.of(relu("x", "y")), List.of("y"));
        assertThat(network.withOutputs(List.of("y")).inputs()).containsExactly(X, unused);
    }

    @Test
    void isNotChangedByItsArguments() {
        List<Node> nodes = new ArrayList<>(List.of(relu("x", "y")));
        Network network = network(nodes, "y");
        nodes.clear();
        assertThat(network.nodes()).hasSize(1);
        assertThatThrownBy(() -> network.constants().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void takesOtherValuesForItsConstants() {
        Network network = TinyNetworks.oneDimensional();
        Tensor bias = Tensor.ofFloats(Shape.of(2), 8, 9);
        Network changed = network.withConstants(Map.of("logits.bias", bias));
        assertThat(changed.constant("logits.bias")).contains(bias);
        assertThat(changed.constant("logits.weights")).isEqualTo(network.constant("logits.weights"));
        assertThat(network.constant("logits.bias")).isNotEqualTo(changed.constant("logits.bias"));
    }

    @Test
    void refusesValuesThatAreNotForItsConstants() {
        Tensor three = Tensor.ofFloats(Shape.of(3), 1, 2, 3);
        for (String name : List.of("logits.bias", "relu", "nowhere")) {
            assertThatThrownBy(() -> TinyNetworks.oneDimensional().withConstants(Map.of(name, three)))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("no constant '" + name + "' that is float32[3]");
        }
    }
}
