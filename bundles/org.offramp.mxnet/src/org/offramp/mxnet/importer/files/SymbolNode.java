// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import java.util.List;
import java.util.Map;
import org.offramp.api.backbones.Quoted;

/**
 * A node of a symbol.
 *
 * @param operator {@code null} for a variable, as MXNet has it
 * @param attributes the operator's and the user's, as texts
 */
public record SymbolNode(String operator, String name, Map<String, String> attributes, List<Entry> inputs) {
    /** One of a node's outputs. */
    public record Entry(int node, int output) {}

    public SymbolNode {
        attributes = Map.copyOf(attributes);
        inputs = List.copyOf(inputs);
    }

    /** Whether it is data or a parameter, which has no inputs. */
    public boolean isVariable() {
        return operator.equals("null");
    }

    /** Operator and name, for messages. */
    public String describe() {
        return Quoted.of(operator).replace("'", "") + " " + Quoted.of(name);
    }
}
