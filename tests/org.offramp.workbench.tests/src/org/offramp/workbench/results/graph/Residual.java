// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import java.util.Map;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/** x → a → (b → c) + a = d → e. */
final class Residual {
    static final Network NETWORK = new Network(
            "residual",
            List.of(new Input("x", TensorType.float32(Shape.batched(10)))),
            Map.of(),
            List.of(
                    relu("x", "a"),
                    relu("a", "b"),
                    relu("b", "c"),
                    new Node("sum", new Binary(BinaryFunction.ADD), List.of("c", "a"), "d"),
                    relu("d", "e")),
            List.of("e"));

    private Residual() {}

    private static Node relu(String from, String to) {
        return new Node("", Unary.of(UnaryFunction.RELU), List.of(from), to);
    }
}
