// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;
import org.offramp.api.search.Plan;

/**
 * Where the parts of an architecture run.
 *
 * @param segments the processor of each segment between exits, that to the backbone's own classifier last
 * @param heads the processor of each head: that of the segment before it or behind it
 */
public record Places(List<Integer> segments, List<Integer> heads) {
    public Places {
        segments = List.copyOf(segments);
        heads = List.copyOf(heads);
    }

    public static Places of(Plan plan) {
        return new Places(plan.processors(), plan.headProcessors());
    }
}
