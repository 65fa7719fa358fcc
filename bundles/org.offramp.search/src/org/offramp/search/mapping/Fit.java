// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.MemoryLoad;

/** Whether processors can run and hold what a plan gives them. */
final class Fit {
    private final CostTable costs;
    private final MemoryRoom room;
    private final boolean limited;
    private final int[][] unableBefore;

    Fit(CostTable costs) {
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

    boolean fits(List<Integer> heads, Places places) {
        for (int position = 0; position < places.segments().size(); position++) {
            if (!canRunSegment(heads, position, places.segments().get(position))) {
                return false;
            }
        }
        for (int exit = 0; exit < heads.size(); exit++) {
            if (!canRunHead(heads.get(exit), places.heads().get(exit))) {
                return false;
            }
        }
        return hasRoom(MemoryLoad.of(heads, places.segments(), places.heads(), costs));
    }

    /** Whether the processor knows the operators of a segment between two exits. */
    boolean canRunSegment(List<Integer> heads, int position, int processor) {
        int from = position == 0 ? 0 : 1 + costs.pointOfHead().get(heads.get(position - 1));
        int to = position == heads.size()
                ? costs.segments().size()
                : 1 + costs.pointOfHead().get(heads.get(position));
        return unableBefore[processor][to] == unableBefore[processor][from];
    }

    boolean canRunHead(int head, int processor) {
        return costs.heads().get(head).byProcessor().get(processor).isSupported();
    }

    /** Whether any memory is limited. */
    boolean isLimited() {
        return limited;
    }

    /** Whether the memories are large enough. */
    boolean hasRoom(MemoryLoad load) {
        return room.holds(load::weightBytes, load::activationBytes);
    }
}
