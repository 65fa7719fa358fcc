// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;

/** Whether processors can run and hold what a plan gives them: weights add up, of activations the largest counts. */
final class Fit {
    private final CostTable costs;
    private final MemoryRoom room;

    Fit(CostTable costs) {
        this.costs = costs;
        room = new MemoryRoom(costs.processors(), costs.memories());
    }

    boolean fits(List<Integer> heads, List<Integer> processors) {
        Load load = new Load(
                new long[costs.processors().size()], new long[costs.processors().size()]);
        int segment = 0;
        for (int position = 0; position < processors.size(); position++) {
            int processor = processors.get(position);
            boolean last = position == heads.size();
            int end = last ? costs.segments().size() : 1 + costs.pointOfHead().get(heads.get(position));
            for (; segment < end; segment++) {
                if (!load.takes(costs.segments().get(segment), processor)) {
                    return false;
                }
            }
            if (!last && !load.takes(costs.heads().get(heads.get(position)), processor)) {
                return false;
            }
        }
        return room.holds(load.weights, load.activations);
    }

    private record Load(long[] weights, long[] activations) {
        /** False when the processor can't run the part. */
        boolean takes(Part part, int processor) {
            PartCost cost = part.byProcessor().get(processor);
            weights[processor] += cost.weightBytes();
            activations[processor] = Math.max(activations[processor], cost.peakActivationBytes());
            return cost.isSupported();
        }
    }
}
