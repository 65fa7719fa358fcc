// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.offramp.api.search.Plan;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.Thresholds;

/**
 * A plan as the scan sees it.
 *
 * @param objective what is minimised
 * @param right number of right answers
 * @param levels of the thresholds
 */
public record Found(Mapping mapping, double objective, int right, Levels levels) {
    private static final Comparator<List<Integer>> BY_ITEMS = (one, other) -> {
        for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
            int difference = one.get(index).compareTo(other.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    /**
     * A total order, so that every run finds the same: the smaller objective, then more right answers, then fewer
     * exits, then the first in the order of heads, processors and thresholds.
     */
    public static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::objective)
            .thenComparing(Comparator.comparingInt(Found::right).reversed())
            .thenComparingInt(found -> found.mapping().heads().size())
            .thenComparing(found -> found.mapping().heads(), BY_ITEMS)
            .thenComparing(found -> found.mapping().places().segments(), BY_ITEMS)
            .thenComparing(found -> found.mapping().places().heads(), BY_ITEMS)
            .thenComparing(Found::levels);

    public static Found of(Mapping mapping, double objective, int right, Thresholds thresholds) {
        return new Found(
                mapping, objective, right, Levels.of(thresholds, mapping.heads().size()));
    }

    public Plan plan(Candidates candidates) {
        List<Double> thresholds = new ArrayList<>();
        for (int exit = 0; exit < levels.count(); exit++) {
            int candidate = candidates.candidate(mapping.heads().get(exit));
            thresholds.add(candidates.levels(candidate).threshold(levels.get(exit)));
        }
        return mapping.plan(thresholds, candidates.recall());
    }
}
