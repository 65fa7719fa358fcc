// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;
import org.offramp.api.search.Plan;

/**
 * An architecture on its processors.
 *
 * @param heads in the order of their attach points
 * @param places of segments and heads
 * @param paths cost of a sample that leaves at each exit
 * @param aims what is minimised, then what has limits
 */
public record Mapping(List<Integer> heads, Places places, List<PathCost> paths, List<Aim> aims) {
    /** Whether no thresholds make the others better. */
    static boolean isNeverMore(List<Aim> aims, List<Aim> others) {
        for (int aim = 0; aim < aims.size(); aim++) {
            if (!aims.get(aim).isNeverMoreThan(others.get(aim))) {
                return false;
            }
        }
        return true;
    }

    PathCost longest() {
        return paths.get(paths.size() - 1);
    }

    /** @param recall where there are exits */
    public Plan plan(List<Double> thresholds, boolean recall) {
        return new Plan(heads, thresholds, places.segments(), places.heads(), recall && !heads.isEmpty());
    }
}
