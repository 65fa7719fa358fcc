// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.List;
import org.offramp.graph.Network;

/**
 * A simplified network.
 *
 * @param labels of the rewrites applied, in order
 */
public record Simplified(Network network, List<String> labels) {
    public Simplified {
        labels = List.copyOf(labels);
    }
}
