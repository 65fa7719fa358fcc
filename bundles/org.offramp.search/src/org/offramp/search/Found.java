// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.offramp.api.search.Plan;

/**
 * A plan as the scan sees it.
 *
 * @param objective as a sum over the samples
 * @param right number of right answers
 * @param levels of the thresholds as one number of base {@link Candidates#width}
 */
record Found(Mapping mapping, double objective, int right, int levels) {
    private static final Comparator<List<Integer>> BY_ITEMS = (one, other) -> {
        for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
            int difference = one.get(index).compareTo(other.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    /** A total order: the objective, then accuracy, then fewer exits; the rest makes the result the same in every run. */
    static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::objective)
            .thenComparing(Comparator.comparingInt(Found::right).reversed())
            .thenComparingInt(found -> found.mapping().heads().size())
            .thenComparing(found -> found.mapping().heads(), BY_ITEMS)
            .thenComparing(found -> found.mapping().processors(), BY_ITEMS)
            .thenComparingInt(Found::levels);

    Plan plan(Candidates candidates) {
        List<Integer> heads = mapping.heads();
        List<Double> thresholds = new ArrayList<>();
        int rest = levels;
        for (int exit = heads.size() - 1; exit >= 0; exit--) {
            thresholds.add(0, candidates.levelsOf(heads.get(exit)).threshold(rest % candidates.width()));
            rest /= candidates.width();
        }
        return new Plan(heads, thresholds, mapping.processors());
    }
}
