// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.graph.ConstantFolding;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.Patch;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.Transpose;

/** Turns matrix products with a constant matrix on the right into dense layers. */
public final class DenseRecognition {
    private final Network network;
    private final NewConstants constants;
    private final Map<String, String> transposed = new HashMap<>();
    private final Map<String, List<Node>> replacements = new LinkedHashMap<>();

    private DenseRecognition(Network network) {
        this.network = network;
        this.constants = new NewConstants(network);
    }

    public static Patch of(Network network) {
        DenseRecognition recognition = new DenseRecognition(network);
        network.nodes().forEach(recognition::recognize);
        int count = recognition.replacements.size();
        String what = count == 1 ? "1 matrix product" : count + " matrix products";
        return new Patch(
                "turned " + what + " into dense layers", recognition.replacements, recognition.constants.all());
    }

    private void recognize(Node node) {
        if (node.operator() instanceof MatMul) {
            transposed(node.inputs().get(1)).ifPresent(weights -> replace(node, weights));
        }
    }

    private void replace(Node node, String weights) {
        List<String> inputs = List.of(node.inputs().get(0), weights);
        replacements.put(node.output(), List.of(new Node(node.name(), new Dense(), inputs, node.output())));
    }

    /** Name of the transposed matrix; one that several products share is transposed once. */
    private Optional<String> transposed(String matrix) {
        if (!transposed.containsKey(matrix)) {
            network.constant(matrix)
                    .filter(tensor ->
                            tensor.shape().rank() == 2 && tensor.element().isFloat())
                    .flatMap(tensor -> ConstantFolding.fold(new Transpose(List.of(1, 0)), List.of(tensor)))
                    .ifPresent(tensor -> transposed.put(matrix, constants.add(matrix + ".transposed", tensor)));
        }
        return Optional.ofNullable(transposed.get(matrix));
    }
}
