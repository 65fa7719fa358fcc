// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.compute;

import java.util.List;
import org.offramp.graph.Network;
import org.osgi.annotation.versioning.ConsumerType;

/** Runs networks. A service; usable from several threads. */
@ConsumerType
public interface ComputeEngine {
    /** Short unique name, such as {@code mxnet}. */
    String id();

    /** Name and version of what computes, for people and for provenance; may start the engine. */
    String version();

    /** What it is, for people, in one line. */
    String description();

    /** Ways in which it can run a network, the plainest first, the most optimised last; each gives the same results up to the last float bits. */
    List<String> variants();

    /**
     * Makes a network ready to run, on one thread.
     *
     * @param tensors names of the tensors wanted, each an output of a node, an input or a constant
     * @param variant one of {@link #variants()}
     * @throws ComputeException when the engine can't run the network, with the node and the reason
     */
    PreparedNetwork prepare(Network network, List<String> tensors, String variant);
}
