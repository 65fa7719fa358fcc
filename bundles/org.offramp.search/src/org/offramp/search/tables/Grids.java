// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.stream.IntStream;
import org.offramp.api.search.Objective;
import org.offramp.api.search.ThresholdGrid;

/** The grid that a search takes, and how it tells of it. */
public final class Grids {
    private static final int USUAL_CELLS = 1 << 20;

    private Grids() {}

    /** What was asked for; the usual one has fewer levels beyond four exits, so that the search stays exact. */
    public static ThresholdGrid of(Objective objective, int mostExits) {
        ThresholdGrid asked = objective.space().grid();
        if (!asked.equals(ThresholdGrid.USUAL)) {
            return asked;
        }
        int bins = (int) (Math.pow(USUAL_CELLS, 1.0 / Math.max(1, mostExits)) + 1e-9);
        return ThresholdGrid.quantiles(Math.max(2, Math.min(asked.count(), bins - 1)));
    }

    public static String inWords(ThresholdGrid grid, Candidates candidates) {
        int most = IntStream.range(0, candidates.count())
                .map(candidate -> candidates.levels(candidate).count())
                .max()
                .orElse(0);
        return switch (grid.kind()) {
            case THIRTEEN -> "13 levels 0.40 … 1.00";
            case QUANTILES -> grid.count() + " quantile levels";
            case DISTINCT -> "every confidence, at most " + most + " levels";
            case GIVEN -> grid.values().size() + " given levels";
        };
    }
}
