// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.search.Objective;
import org.offramp.search.limits.Limits;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.Thresholds;

/**
 * Keeps the plans within the limits of quantities that no other beats in accuracy, energy, mean and worst latency and
 * memory. Plans of one mapping that go equally far at
 * most differ in three of these; only those that none of the same mapping beats are compared
 * with the others.
 */
public final class WholeFront implements Judge {
    private static final int MOST_WAITING = 100_000;

    private final Candidates candidates;
    private final Limits limits;
    private final int energyAim;
    private List<FrontPoint> front = new ArrayList<>();
    private final List<FrontPoint> waiting = new ArrayList<>();
    private List<Mapping> mappings = List.of();
    /** For each mapping, for each exit that is the last one that a sample can come to. */
    private List<List<Staircase>> staircases = List.of();

    public WholeFront(Candidates candidates, Limits limits, Objective objective) {
        this.candidates = candidates;
        this.limits = limits;
        energyAim = 1 + objective.limits().size();
    }

    @Override
    public boolean wants(List<Mapping> ways) {
        mappings = ways;
        staircases = IntStream.range(0, ways.size())
                .mapToObj(way -> staircases(ways.get(way).paths().size()))
                .toList();
        return !ways.isEmpty();
    }

    private List<Staircase> staircases(int exits) {
        return IntStream.range(0, exits)
                .mapToObj(exit -> new Staircase(candidates.samples()))
                .toList();
    }

    @Override
    public void see(double floor, long tally, Thresholds thresholds) {
        int[] leavers = thresholds.leavers();
        int last = thresholds.last();
        int right = candidates.right(tally);
        for (int way = 0; way < mappings.size(); way++) {
            Mapping mapping = mappings.get(way);
            if (limits.isCheap(mapping, leavers, last, candidates.samples())) {
                double joules = mapping.aims().get(energyAim).total(leavers, last, candidates.samples());
                double seconds = mapping.aims().get(energyAim + 1).total(leavers, last, candidates.samples());
                if (staircases.get(way).get(last).isNew(right, joules, seconds)) {
                    double objective = mapping.aims().get(0).total(leavers, last, candidates.samples());
                    waiting.add(new FrontPoint(
                            Found.of(mapping, objective, right, thresholds),
                            joules,
                            seconds,
                            mapping.aims().get(energyAim + 2).longest()[last],
                            mapping.aims().get(energyAim + 3).longest()[last]));
                }
            }
        }
    }

    @Override
    public void finish() {
        if (waiting.size() > MOST_WAITING) {
            merge();
        }
    }

    private void merge() {
        waiting.addAll(front);
        front = FrontSet.of(waiting);
        waiting.clear();
    }

    /** Takes over what another one has kept. */
    public void add(WholeFront other) {
        waiting.addAll(other.waiting);
        waiting.addAll(other.front);
    }

    /** From the least accurate to the most. */
    public List<Found> front() {
        merge();
        List<Found> found = new ArrayList<>();
        for (int index = front.size() - 1; index >= 0; index--) {
            found.add(front.get(index).found());
        }
        return found;
    }

    /** Passes over most of what another plan of the same mapping beats: the cheapest so far of each accuracy. */
    private static final class Staircase {
        private static final int STEPS = 256;

        private final double scale;
        private final double[] joules = new double[STEPS];
        private final double[] seconds = new double[STEPS];

        Staircase(int samples) {
            scale = (STEPS - 1.0) / samples;
            Arrays.fill(joules, Double.POSITIVE_INFINITY);
            Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        }

        /** False when a plan with more right answers has no more of both. */
        boolean isNew(int right, double hereJoules, double hereSeconds) {
            int step = (int) (right * scale);
            for (int better = step + 1; better < STEPS; better++) {
                if (joules[better] <= hereJoules && seconds[better] <= hereSeconds) {
                    return false;
                }
            }
            if (hereJoules < joules[step]) {
                joules[step] = hereJoules;
                seconds[step] = hereSeconds;
            }
            return true;
        }
    }
}
