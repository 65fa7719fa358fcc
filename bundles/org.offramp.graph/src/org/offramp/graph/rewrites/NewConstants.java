// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.LinkedHashMap;
import java.util.Map;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/** Constants that a rewrite adds, under names that the network doesn't have yet. */
final class NewConstants {
    private final Network network;
    private final Map<String, Tensor> added = new LinkedHashMap<>();

    NewConstants(Network network) {
        this.network = network;
    }

    /** Adds a constant and returns its name. */
    String add(String wish, Tensor tensor) {
        String name = wish;
        for (int i = 2; network.has(name) || added.containsKey(name); i++) {
            name = wish + "." + i;
        }
        added.put(name, tensor);
        return name;
    }

    Map<String, Tensor> all() {
        return added;
    }
}
