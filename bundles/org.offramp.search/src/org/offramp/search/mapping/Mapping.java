// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;

/**
 * An architecture on its processors.
 *
 * @param heads in the order of their attach points
 * @param processors for each segment
 * @param paths cost of a sample that leaves at each exit
 * @param aims what is minimised, then what has limits
 */
public record Mapping(List<Integer> heads, List<Integer> processors, List<PathCost> paths, List<Aim> aims) {
    /** Whether no thresholds make the others better. */
    public static boolean isNeverMore(List<Aim> aims, List<Aim> others) {
        for (int aim = 0; aim < aims.size(); aim++) {
            if (!aims.get(aim).isNeverMoreThan(others.get(aim))) {
                return false;
            }
        }
        return true;
    }

    public PathCost longest() {
        return paths.get(paths.size() - 1);
    }
}
