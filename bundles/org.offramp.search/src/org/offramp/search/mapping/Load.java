// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.search.Plan;

/**
 * Bytes that the processors keep: weights of segments and heads add up, of activations the largest counts.
 *
 * @param weights for each processor
 * @param activations for each processor
 */
public record Load(long[] weights, long[] activations) {
    public static Load of(Plan plan, CostTable costs) {
        return of(plan.heads(), Places.of(plan), costs);
    }

    static Load of(List<Integer> heads, Places places, CostTable costs) {
        int count = costs.processors().size();
        Load load = new Load(new long[count], new long[count]);
        int segment = 0;
        for (int position = 0; position < places.segments().size(); position++) {
            boolean last = position == heads.size();
            int end = last ? costs.segments().size() : 1 + costs.pointOfHead().get(heads.get(position));
            for (; segment < end; segment++) {
                load.add(costs.segments().get(segment), places.segments().get(position));
            }
            if (!last) {
                load.add(costs.heads().get(heads.get(position)), places.heads().get(position));
            }
        }
        return load;
    }

    private void add(Part part, int processor) {
        PartCost cost = part.byProcessor().get(processor);
        weights[processor] += cost.weightBytes();
        activations[processor] = Math.max(activations[processor], cost.peakActivationBytes());
    }

    /** Weights and activations. */
    public long bytes(int processor) {
        return weights[processor] + activations[processor];
    }

    /** Of all processors together. */
    long bytes() {
        long bytes = 0;
        for (int processor = 0; processor < weights.length; processor++) {
            bytes += bytes(processor);
        }
        return bytes;
    }
}
