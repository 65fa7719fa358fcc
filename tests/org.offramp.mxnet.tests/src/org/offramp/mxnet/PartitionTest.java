// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.api.contract.ContractNetworks;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

class PartitionTest {
    @Test
    void leavesABackboneInOnePart() {
        Partition partition = Partition.of(ContractNetworks.residual());
        assertThat(partition.parts()).hasSize(1);
        assertThat(partition.hostOperators()).isEmpty();
    }

    @Test
    void putsEachNodeIntoTheFirstPartOfItsKindThatHasItsInputs() {
        Network network = new Network(
                "mixed",
                List.of(new Input("x", TensorType.float32(Shape.batched(4)))),
                Map.of(),
                List.of(
                        node(Unary.of(UnaryFunction.EXP), "a", "x"),
                        node(new ArgReduce(false, 1, true, false), "b", "a"),
                        node(Unary.of(UnaryFunction.RELU), "c", "a"),
                        node(new Cast(ElementType.FLOAT32), "d", "b"),
                        node(new Binary(BinaryFunction.ADD), "e", "c", "d")),
                List.of("e"));
        Partition partition = Partition.of(network);
        assertThat(partition.parts()).extracting(Partition.Part::onHost).containsExactly(false, true, false);
        assertThat(partition.parts())
                .extracting(part -> part.nodes().stream().map(Node::output).toList())
                .containsExactly(List.of("a", "c"), List.of("b", "d"), List.of("e"));
        assertThat(partition.hostOperators()).containsExactly("ArgMax", "Cast");
    }

    private static Node node(org.offramp.graph.operators.Operator operator, String output, String... inputs) {
        return new Node(output, operator, List.of(inputs), output);
    }
}
