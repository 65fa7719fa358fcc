// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;

/**
 * Bytes that each processor keeps for a plan: weights of segments and heads add up, of activations the largest counts.
 * Processors are given by their index in the cost table.
 */
public final class MemoryLoad {
    private final long[] weights;
    private final long[] activations;

    private MemoryLoad(int processors) {
        weights = new long[processors];
        activations = new long[processors];
    }

    public static MemoryLoad of(Plan plan, CostTable costs) {
        return of(plan.heads(), plan.processors(), plan.headProcessors(), costs);
    }

    /**
     * The same for an architecture without thresholds.
     *
     * @param processors of each segment between chosen exits, as in a plan
     * @param headProcessors of each chosen head
     */
    public static MemoryLoad of(
            List<Integer> heads, List<Integer> processors, List<Integer> headProcessors, CostTable costs) {
        MemoryLoad load = new MemoryLoad(costs.processors().size());
        int segment = 0;
        for (int position = 0; position < processors.size(); position++) {
            boolean last = position == heads.size();
            int end = last ? costs.segments().size() : 1 + costs.pointOfHead().get(heads.get(position));
            for (; segment < end; segment++) {
                load.add(costs.segments().get(segment), processors.get(position));
            }
            if (!last) {
                load.add(costs.heads().get(heads.get(position)), headProcessors.get(position));
            }
        }
        return load;
    }

    private void add(Part part, int processor) {
        PartCost cost = part.byProcessor().get(processor);
        weights[processor] += cost.weightBytes();
        activations[processor] = Math.max(activations[processor], cost.peakActivationBytes());
    }

    public long weightBytes(int processor) {
        return weights[processor];
    }

    public long activationBytes(int processor) {
        return activations[processor];
    }

    /** Weights and activations. */
    public long bytes(int processor) {
        return weights[processor] + activations[processor];
    }

    /** Of all processors together. */
    public long bytes() {
        long bytes = 0;
        for (int processor = 0; processor < weights.length; processor++) {
            bytes += bytes(processor);
        }
        return bytes;
    }
}
