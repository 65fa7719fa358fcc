// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.graph.Input;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.Tensor;

/** Gives the network's outputs the names that they have in the file; what else has such a name gets another. */
final class OutputNaming {
    private final Set<String> taken;
    private final Set<String> fixed;
    private final List<Node> nodes;
    private final Map<String, String> names = new HashMap<>();
    private final List<String> outputs = new ArrayList<>();

    OutputNaming(List<Input> inputs, List<Node> nodes, Set<String> taken) {
        this.taken = taken;
        this.fixed = new HashSet<>(inputs.stream().map(Input::name).toList());
        this.nodes = new ArrayList<>(nodes);
    }

    void name(Operand operand, String wish) {
        boolean own = !fixed.contains(operand.name());
        boolean possible = own ? !fixed.contains(wish) : !taken.contains(wish);
        String name = possible && !wish.isEmpty() ? wish : fresh(wish);
        if (own) {
            if (!name.equals(operand.name()) && taken.contains(name)) {
                names.put(name, fresh(name));
            }
            names.put(operand.name(), name);
        } else {
            nodes.add(new Node(name, new Reshape(operand.shape()), List.of(operand.name()), name));
        }
        fixed.add(operand.name());
        fixed.add(name);
        outputs.add(name);
    }

    private String fresh(String stem) {
        String name = stem + "/output";
        while (!taken.add(name)) {
            name += "'";
        }
        return name;
    }

    List<String> outputs() {
        return List.copyOf(outputs);
    }

    List<Node> nodes() {
        return nodes.stream().map(this::renamed).toList();
    }

    Map<String, Tensor> renamed(Map<String, Tensor> constants) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        constants.forEach((name, tensor) -> renamed.put(names.getOrDefault(name, name), tensor));
        return renamed;
    }

    private Node renamed(Node node) {
        List<String> inputs = node.inputs().stream()
                .map(input -> names.getOrDefault(input, input))
                .toList();
        return new Node(node.name(), node.operator(), inputs, names.getOrDefault(node.output(), node.output()));
    }
}
