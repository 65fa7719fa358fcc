// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.List;

/**
 * A piece of the network that runs on one processor: an elementary segment between two neighbouring attach points, or
 * a head.
 *
 * @param macs for one sample
 * @param byProcessor in the order of the cost table's processors
 */
public record Part(String name, long macs, List<PartCost> byProcessor) {
    public Part {
        byProcessor = List.copyOf(byProcessor);
    }
}
