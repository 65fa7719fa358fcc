// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.List;
import org.offramp.graph.operators.Operator;

/**
 * One operator at its place in a network.
 *
 * @param name for people; need not be unique
 * @param inputs names of the tensors it takes
 * @param output name of the tensor it gives, unique in the network
 */
public record Node(String name, Operator operator, List<String> inputs, String output) {
    public Node {
        inputs = List.copyOf(inputs);
    }

    /** The node in words, for messages: its operator and name. */
    public String describe() {
        return operator.label() + " '" + (name.isEmpty() ? output : name) + "'";
    }
}
