// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Set;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Which nodes of a network a runtime computes together with others, such as an activation with the convolution before
 * it: they take no time of their own.
 */
@ConsumerType
@FunctionalInterface
public interface Fusion {
    /** Nodes of the network that take no time. */
    Set<Node> of(Network network);
}
