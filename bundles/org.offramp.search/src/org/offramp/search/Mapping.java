// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An architecture on its processors.
 *
 * @param heads in the order of their attach points
 * @param processors for each segment
 * @param paths cost of a sample that leaves at each exit
 * @param aims what is minimised, then what has limits
 */
record Mapping(List<Integer> heads, List<Integer> processors, List<PathCost> paths, List<Aim> aims) {
    /** Whether no thresholds make the other one better. */
    boolean isAtLeastAsGoodAs(Mapping other) {
        return IntStream.range(0, aims.size()).allMatch(aim -> aims.get(aim).isNeverMoreThan(other.aims.get(aim)));
    }

    PathCost longest() {
        return paths.get(paths.size() - 1);
    }
}
