// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Gives every tensor its type, one node after the other. */
final class TypeInference {
    private final Map<String, TensorType> types = new HashMap<>();
    private final Map<String, Node> producers = new HashMap<>();

    TypeInference(List<Input> inputs, Map<String, Tensor> constants) {
        inputs.forEach(input -> define(input.name(), input.type()));
        constants.forEach((name, tensor) -> define(name, tensor.type()));
    }

    void add(Node node) {
        List<TensorType> inputs =
                node.inputs().stream().map(input -> known(node, input)).toList();
        define(node.output(), infer(node, inputs));
        producers.put(node.output(), node);
    }

    private static TensorType infer(Node node, List<TensorType> inputs) {
        Operator operator = node.operator();
        try {
            return operator.infer(inputs);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NetworkException(node.describe() + ": " + e.getMessage(), e);
        }
    }

    private TensorType known(Node node, String tensor) {
        if (!types.containsKey(tensor)) {
            throw new NetworkException(node.describe() + " takes in the tensor '" + tensor + "', which nothing before"
                    + " it gives. Maybe the nodes are in a wrong order or form a cycle.");
        }
        return types.get(tensor);
    }

    private void define(String tensor, TensorType type) {
        if (types.containsKey(tensor)) {
            throw new NetworkException("The tensor '" + tensor + "' is defined twice.");
        }
        types.put(tensor, type);
    }

    Map<String, TensorType> types() {
        return types;
    }

    Map<String, Node> producers() {
        return producers;
    }
}
