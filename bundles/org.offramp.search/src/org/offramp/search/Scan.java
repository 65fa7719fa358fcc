// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
    private final int width;
    private final List<LeaverTable> tables;
    private final List<int[]> joint;
    private final int[] chosen;
    private final int[] leavers;

    /** @param step run before each architecture */
    Scan(Candidates candidates, Mappings mappings, int mostExits, J judge, Runnable step) {
        this.candidates = candidates;
        this.mappings = mappings;
        this.mostExits = mostExits;
        this.judge = judge;
        this.step = step;
        width = candidates.width();
        tables = IntStream.rangeClosed(1, mostExits)
                .mapToObj(exits -> new LeaverTable(exits, width))
                .toList();
        joint = IntStream.rangeClosed(0, mostExits)
                .mapToObj(exits -> new int[candidates.samples()])
                .toList();
        chosen = new int[mostExits];
        leavers = new int[mostExits + 1];
    }

    J judge() {
        return judge;
    }

    void backboneAlone() {
        show(0);
    }

    /** All architectures whose first exit is this one. */
    void startingWith(int candidate) {
        extend(0, candidate);
    }

    private void extend(int exit, int candidate) {
        chosen[exit] = candidate;
        int[] earlier = joint.get(exit);
        byte[] bins = candidates.bins(candidate);
        tables.get(exit).fill(earlier, bins, candidates.tallies(candidate));
        show(exit + 1);
        if (exit + 1 < mostExits) {
            int[] all = joint.get(exit + 1);
            for (int sample = 0; sample < all.length; sample++) {
                all[sample] = earlier[sample] * width + bins[sample];
            }
            for (int next = candidate + 1; next < candidates.count(); next++) {
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
            heads.add(candidates.head(chosen[exit]));
        }
        for (Mapping mapping : mappings.of(heads)) {
            if (judge.wants(mapping)) {
                Aim aim = mapping.aims().get(0);
                walk(aim.perSample(), 0, exits, 0, aim.fixed(), 0);
            }
        }
    }

    private void walk(double[] perSample, int exit, int exits, int levels, double sum, long tally) {
        if (exit == exits) {
            finish(perSample, exits, levels, sum, tally);
            return;
        }
        LeaverTable table = tables.get(exit);
        int count = candidates.levels(chosen[exit]).count();
        for (int level = 0; level < count; level++) {
            int combination = levels * width + level;
            long here = table.at(combination);
            leavers[exit] = Tally.leavers(here);
            walk(perSample, exit + 1, exits, combination, sum + leavers[exit] * perSample[exit], tally + here);
        }
    }

    private void finish(double[] perSample, int exits, int levels, double sum, long tally) {
        leavers[exits] = candidates.samples() - Tally.leavers(tally);
        judge.see(sum + leavers[exits] * perSample[exits], tally, levels, leavers);
    }
}
