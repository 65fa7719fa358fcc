// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.scan;

import java.util.ArrayList;
import java.util.List;
import org.offramp.search.mapping.Aim;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.mapping.Mappings;
import org.offramp.search.plans.Judge;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;

/**
 * Shows a judge every plan: all architectures, mappings and thresholds. Used by one thread.
 *
 * @param <J> the judge
 */
final class Scan<J extends Judge> {
    private final Candidates candidates;
    private final Mappings mappings;
    private final int mostExits;
    private final J judge;
    private final Runnable step;
    private final ArchitectureTables tables;

    /** @param step run before each architecture */
    Scan(Candidates candidates, Mappings mappings, int mostExits, J judge, ArchitectureTables tables, Runnable step) {
        this.candidates = candidates;
        this.mappings = mappings;
        this.mostExits = mostExits;
        this.judge = judge;
        this.step = step;
        this.tables = tables;
    }

    J judge() {
        return judge;
    }

    void backboneAlone() {
        if (!candidates.fixed() || candidates.count() == 0) {
            show(0);
        }
    }

    /** All architectures whose first exit is this one. */
    void startingWith(int candidate) {
        if (!candidates.fixed() || candidate == 0) {
            extend(0, candidate);
        }
    }

    private void extend(int exit, int candidate) {
        tables.choose(exit, candidate);
        if (!candidates.fixed() || exit + 1 == candidates.count()) {
            show(exit + 1);
        }
        if (exit + 1 < mostExits) {
            tables.goOn(exit);
            int end = candidates.fixed() ? Math.min(candidates.count(), candidate + 2) : candidates.count();
            for (int next = candidate + 1; next < end; next++) {
                if (candidates.point(next) > candidates.point(candidate)) {
                    extend(exit + 1, next);
                }
            }
        }
    }

    private void show(int exits) {
        step.run();
        List<Integer> heads = new ArrayList<>();
        for (int exit = 0; exit < exits; exit++) {
            heads.add(candidates.head(tables.candidate(exit)));
        }
        List<Mapping> ways = mappings.of(heads);
        if (judge.wants(ways)) {
            Aim floor = Aim.least(ways.stream().map(way -> way.aims().get(0)).toList());
            if (exits == 0 || tables.isTabulated(exits - 1)) {
                new TableWalk(candidates, tables, exits, floor, judge).run();
            } else {
                new PairSweep(candidates, tables, floor, judge).run();
            }
        }
        judge.finish();
    }
}
