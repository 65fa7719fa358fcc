// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import org.offramp.graph.Network;
import org.offramp.hardware.Processor;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows what a processor needs for a part of a network. Vendors provide it. A service; stateless. */
@ConsumerType
public interface ProcessorModel {
    /** Unique name, which processors of a platform carry as their {@code modelId}. */
    String id();

    /** What it stands for, for people, in one line. */
    String description();

    /**
     * Cost of a part on a processor of this model, for one sample.
     *
     * @param part with float32 tensors; its costs are those of the graph that would be exported
     * @param processor snapshot of the descriptor, with what the user has overridden
     */
    PartCost costOf(Network part, Processor processor);
}
