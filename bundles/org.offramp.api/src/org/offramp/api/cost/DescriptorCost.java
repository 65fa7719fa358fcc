// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import org.offramp.graph.Network;
import org.offramp.hardware.Processor;

/**
 * The cost of a part as the processor's descriptor tells it, for models that know no better: its {@link Roofline},
 * which is MACs by speed when the descriptor tells no more. While it computes, the processor draws its active power.
 */
public final class DescriptorCost {
    private static final Roofline ROOFLINE = new Roofline();

    private DescriptorCost() {}

    /** @throws IllegalArgumentException when the descriptor has no active power or gives no finite cost */
    public static PartCost of(Network part, Processor processor) {
        return SummedCost.of(part, processor, ROOFLINE);
    }
}
