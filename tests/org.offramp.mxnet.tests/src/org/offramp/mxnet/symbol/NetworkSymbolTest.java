// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class NetworkSymbolTest {
    private static final Network QUOTED = new Network(
            "quoted",
            List.of(new Input("in \"x\"", TensorType.float32(Shape.batched(2)))),
            Map.of("c\n", Tensor.ofFloats(Shape.of(1, 2), 1, 2)),
            List.of(
                    new Node("", new Binary(BinaryFunction.ADD), List.of("in \"x\"", "c\n"), "sum\\"),
                    new Node("act", Unary.of(UnaryFunction.RELU), List.of("sum\\"), "out")),
            List.of("out"));

    private static NetworkSymbol symbol(String... tensors) {
        return NetworkSymbol.of(QUOTED, QUOTED.nodes(), List.of(tensors));
    }

    @Test
    void keepsNamesOfTensorsOutOfTheJson() {
        NetworkSymbol symbol = symbol("out");
        assertThat(symbol.json()).doesNotContain("sum", "in ", "\\");
        assertThat(symbol.inputs()).containsValue("in \"x\"").hasSize(1);
        assertThat(symbol.parameters().values())
                .containsExactly(QUOTED.constants().get("c\n"));
    }

    @Test
    void givesHeadsInTheOrderAskedForAndNoneThatAnotherNodeTakesIn() {
        // n0 to n3 are the input, the constant, the sum and the activation; n4 passes the sum on
        assertThat(symbol("out", "sum\\").json()).contains("\"heads\":[[3,0,0],[4,0,0]]");
    }

    @Test
    void knowsWhichNodeOfTheNetworkEachOfItsNodesComesFrom() {
        assertThat(symbol("out").origins()).containsEntry("n2", "Add 'sum\\'").containsEntry("n3", "Relu 'act'");
    }

    @Test
    void holdsNeitherOtherElementTypesNorEmptyTensorsNorScalars() {
        assertThat(canHold(TensorType.float32(Shape.batched(2)))).isTrue();
        assertThat(canHold(new TensorType(ElementType.FLOAT64, Shape.batched(2))))
                .isFalse();
        assertThat(canHold(TensorType.float32(Shape.batched(0)))).isFalse();
        assertThat(canHold(TensorType.float32(Shape.SCALAR))).isFalse();
    }

    private static boolean canHold(TensorType input) {
        Node node = new Node("", Unary.of(UnaryFunction.RELU), List.of("x"), "y");
        Network network = new Network("one", List.of(new Input("x", input)), Map.of(), List.of(node), List.of("y"));
        return NetworkSymbol.canHold(network, node);
    }
}
