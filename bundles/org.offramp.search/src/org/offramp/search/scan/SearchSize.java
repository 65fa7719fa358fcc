// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.scan;

import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.SearchSpace.Option;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.LeaverTable;

/** How much work it is to see every plan, in nanoseconds of one processor core, roughly. */
public final class SearchSize {
    /** What a search may take on one core. */
    public static final double MOST_NANOSECONDS = 300e9;

    private static final double PER_SAMPLE = 2.5;
    private static final double PER_CELL = 6;
    private static final double PER_MAPPING = 150;
    private static final int MOST_SAMPLES_OF_PAIRS = 10_000;

    private SearchSize() {}

    public static boolean isEnumerable(
            Candidates candidates, int mostExits, int processors, SearchSpace space, double mostNanoseconds) {
        boolean tabulated = ArchitectureTables.hasRoom(mostExits, candidates.width());
        boolean pairs = mostExits == 2 && candidates.samples() <= MOST_SAMPLES_OF_PAIRS;
        boolean single = mostExits <= 1 && candidates.samples() <= MOST_SAMPLES_OF_PAIRS;
        boolean distinct = space.grid().kind() == ThresholdGrid.Kind.DISTINCT;
        return (distinct ? pairs || single : tabulated || pairs)
                && nanoseconds(candidates, mostExits, processors, space) <= mostNanoseconds;
    }

    private static double nanoseconds(Candidates candidates, int mostExits, int processors, SearchSpace space) {
        double sum = 0;
        long[] ways = candidates.architectures(mostExits);
        for (int exits = 0; exits <= mostExits; exits++) {
            double cells = LeaverTable.cells(exits, candidates.width());
            double mappings = mappings(exits, processors, space);
            sum += ways[exits]
                    * (candidates.samples() * PER_SAMPLE
                            + cells * PER_CELL
                            + (processors == 1 ? 0 : mappings * PER_MAPPING));
        }
        return sum;
    }

    /** At most so many ways to place segments and heads. */
    private static double mappings(int exits, int processors, SearchSpace space) {
        double segments =
                space.has(Option.IN_ORDER) ? inOrder(exits + 1, processors) : Math.pow(processors, exits + 1.0);
        return segments * (space.has(Option.HEADS_ON_NEXT) && processors > 1 ? Math.pow(2, exits) : 1);
    }

    /** Ways to give segments to processors, never going back. */
    private static double inOrder(int segments, int processors) {
        double ways = 1;
        for (int i = 1; i < processors; i++) {
            ways *= (double) (segments + i) / i;
        }
        return ways;
    }
}
