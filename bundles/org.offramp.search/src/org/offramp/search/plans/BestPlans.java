// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.search.limits.Limits;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.Thresholds;

/** Keeps the best plan within all limits, and for each accuracy the best plan within the other limits. */
public final class BestPlans implements Judge {
    private final Candidates candidates;
    private final Limits limits;
    private final int leastRight;
    /** For each number of right answers, the smallest objective of plans with no fewer. */
    private final double[] worth;

    private final @Nullable Found[] byRight;
    private @Nullable Found chosen;
    private double chosenObjective = Double.POSITIVE_INFINITY;
    private List<Mapping> mappings = List.of();
    private boolean feasible;
    private long infeasible;

    public BestPlans(Candidates candidates, Limits limits) {
        this.candidates = candidates;
        this.limits = limits;
        worth = new double[candidates.samples() + 1];
        Arrays.fill(worth, Double.POSITIVE_INFINITY);
        byRight = new Found[candidates.samples() + 1];
        leastRight = limits.accuracy().leastRight(candidates.count(0));
    }

    @Override
    public boolean wants(List<Mapping> ways) {
        mappings = ways;
        feasible = false;
        return !ways.isEmpty();
    }

    @Override
    public void see(double floor, long tally, Thresholds thresholds) {
        int right = candidates.right(tally);
        if (floor <= worth[right] || right >= leastRight && (floor <= chosenObjective || !feasible)) {
            consider(right, tally, thresholds);
        }
    }

    private void consider(int right, long tally, Thresholds thresholds) {
        int[] leavers = thresholds.leavers();
        boolean accurate = right >= leastRight
                && limits.accuracy().isMet(limits.accuracy().correctness(candidates.count(tally), thresholds));
        for (Mapping mapping : mappings) {
            if (limits.isCheap(mapping, leavers, thresholds.last(), candidates.samples())) {
                feasible |= accurate;
                double objective = mapping.aims().get(0).total(leavers, thresholds.last(), candidates.samples());
                if (objective <= worth[right] || accurate && objective <= chosenObjective) {
                    keep(Found.of(mapping, objective, right, thresholds), accurate);
                }
            }
        }
    }

    private void keep(Found found, boolean accurate) {
        if (found.objective() <= worth[found.right()] && isBetter(found, byRight[found.right()])) {
            byRight[found.right()] = found;
            for (int right = found.right(); right >= 0 && worth[right] > found.objective(); right--) {
                worth[right] = found.objective();
            }
        }
        if (accurate && isBetter(found, chosen)) {
            chosen = found;
            chosenObjective = found.objective();
        }
    }

    @Override
    public void finish() {
        infeasible += feasible ? 0 : 1;
    }

    private static boolean isBetter(Found found, @Nullable Found before) {
        return before == null || Found.BEST_FIRST.compare(found, before) < 0;
    }

    /** Takes over what another one has kept. */
    public void add(BestPlans other) {
        for (Found found : other.byRight) {
            if (found != null) {
                keep(found, false);
            }
        }
        Found found = other.chosen;
        if (found != null && isBetter(found, chosen)) {
            chosen = found;
            chosenObjective = found.objective();
        }
        infeasible += other.infeasible;
    }

    public Optional<Found> chosen() {
        Found found = chosen;
        return found == null ? Optional.empty() : Optional.of(found);
    }

    /** Architectures none of whose plans keeps the limits. */
    public long infeasible() {
        return infeasible;
    }

    /** Plans that no other beats, from the cheapest to the most accurate. */
    public List<Found> front() {
        List<Found> front = new ArrayList<>();
        double cheapest = Double.POSITIVE_INFINITY;
        for (int right = byRight.length - 1; right >= 0; right--) {
            Found found = byRight[right];
            if (found != null && found.objective() < cheapest) {
                front.add(found);
                cheapest = found.objective();
            }
        }
        Collections.reverse(front);
        return front;
    }
}
