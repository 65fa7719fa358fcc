// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a descent stands.
 *
 * @param candidates chosen ones in the order of their attach points
 * @param levels of their thresholds
 */
public record Position(List<Integer> candidates, List<Integer> levels) {
    public static final Position START = new Position(List.of(), List.of());

    public Position without(int exit) {
        List<Integer> fewer = new ArrayList<>(candidates);
        List<Integer> rest = new ArrayList<>(levels);
        fewer.remove(exit);
        rest.remove(exit);
        return new Position(List.copyOf(fewer), List.copyOf(rest));
    }

    public Position with(int exit, int level) {
        List<Integer> changed = new ArrayList<>(levels);
        changed.set(exit, level);
        return new Position(candidates, List.copyOf(changed));
    }

    /** With one more exit, at any level. */
    public Position plus(int candidate) {
        int exit = 0;
        while (exit < candidates.size() && candidates.get(exit) < candidate) {
            exit++;
        }
        List<Integer> more = new ArrayList<>(candidates);
        List<Integer> all = new ArrayList<>(levels);
        more.add(exit, candidate);
        all.add(exit, 0);
        return new Position(List.copyOf(more), List.copyOf(all));
    }
}
