// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;

/** Whether processors can run and hold what a plan gives them: weights add up, of activations the largest counts. */
public final class Fit {
    private final CostTable costs;
    private final MemoryRoom room;
    private final boolean limited;
    private final int[][] unableBefore;

    public Fit(CostTable costs) {
        this.costs = costs;
        room = new MemoryRoom(costs.processors(), costs.memories());
        limited = !costs.memories().isEmpty()
                || costs.processors().stream()
                        .anyMatch(each -> each.weightMemoryBytes() != Long.MAX_VALUE
                                || each.activationMemoryBytes() != Long.MAX_VALUE);
        int segments = costs.segments().size();
        unableBefore = new int[costs.processors().size()][segments + 1];
        for (int processor = 0; processor < unableBefore.length; processor++) {
            for (int segment = 0; segment < segments; segment++) {
                boolean able = costs.segments()
                        .get(segment)
                        .byProcessor()
                        .get(processor)
                        .isSupported();
                unableBefore[processor][segment + 1] = unableBefore[processor][segment] + (able ? 0 : 1);
            }
        }
    }

    public boolean fits(List<Integer> heads, List<Integer> processors) {
        for (int position = 0; position < processors.size(); position++) {
            if (!canRun(heads, position, processors.get(position))) {
                return false;
            }
        }
        return hasRoom(heads, processors);
    }

    /** Whether the processor knows the operators of a segment between two exits, and of the head behind it. */
    public boolean canRun(List<Integer> heads, int position, int processor) {
        boolean last = position == heads.size();
        int from = position == 0 ? 0 : 1 + costs.pointOfHead().get(heads.get(position - 1));
        int to = last ? costs.segments().size() : 1 + costs.pointOfHead().get(heads.get(position));
        return unableBefore[processor][to] == unableBefore[processor][from]
                && (last
                        || costs.heads()
                                .get(heads.get(position))
                                .byProcessor()
                                .get(processor)
                                .isSupported());
    }

    /** Whether the memories are large enough. */
    public boolean hasRoom(List<Integer> heads, List<Integer> processors) {
        if (!limited) {
            return true;
        }
        Load load = load(heads, processors);
        return room.holds(load.weights, load.activations);
    }

    /** Bytes of weights and activations on all processors together. */
    public long bytes(List<Integer> heads, List<Integer> processors) {
        Load load = load(heads, processors);
        long bytes = 0;
        for (int processor = 0; processor < load.weights.length; processor++) {
            bytes += load.weights[processor] + load.activations[processor];
        }
        return bytes;
    }

    private Load load(List<Integer> heads, List<Integer> processors) {
        int count = costs.processors().size();
        Load load = new Load(new long[count], new long[count]);
        int segment = 0;
        for (int position = 0; position < processors.size(); position++) {
            int processor = processors.get(position);
            boolean last = position == heads.size();
            int end = last ? costs.segments().size() : 1 + costs.pointOfHead().get(heads.get(position));
            for (; segment < end; segment++) {
                load.add(costs.segments().get(segment), processor);
            }
            if (!last) {
                load.add(costs.heads().get(heads.get(position)), processor);
            }
        }
        return load;
    }

    private record Load(long[] weights, long[] activations) {
        void add(Part part, int processor) {
            PartCost cost = part.byProcessor().get(processor);
            weights[processor] += cost.weightBytes();
            activations[processor] = Math.max(activations[processor], cost.peakActivationBytes());
        }
    }
}
