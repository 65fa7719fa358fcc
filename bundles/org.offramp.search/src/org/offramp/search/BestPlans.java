// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** Keeps the best plan within all limits, and for each accuracy the best plan within the other limits. */
final class BestPlans implements Judge {
    private final Candidates candidates;
    private final Limits limits;
    private final double[] objectives;
    private final @Nullable Found[] byRight;
    private @Nullable Found chosen;
    private double chosenObjective = Double.POSITIVE_INFINITY;
    private final int leastRight;
    private @Nullable Mapping mapping;

    BestPlans(Candidates candidates, Limits limits) {
        this.candidates = candidates;
        this.limits = limits;
        objectives = new double[candidates.samples() + 1];
        Arrays.fill(objectives, Double.POSITIVE_INFINITY);
        byRight = new Found[candidates.samples() + 1];
        leastRight = limits.leastRight(candidates.count(0));
    }

    @Override
    public boolean wants(Mapping next) {
        mapping = next;
        return !limits.isTooSlow(next);
    }

    @Override
    public void see(double objective, long tally, int levels, int[] leavers) {
        int right = candidates.right(tally);
        if (objective <= objectives[right] || right >= leastRight && objective <= chosenObjective) {
            consider(objective, tally, levels, leavers);
        }
    }

    private void consider(double objective, long tally, int levels, int[] leavers) {
        Mapping current = mapping;
        if (current != null && limits.isCheap(current, leavers, candidates.samples())) {
            Found found = new Found(current, objective, candidates.right(tally), levels);
            keepOnFront(found);
            Found before = chosen;
            if (isBetter(found, before) && limits.isAccurate(candidates.count(tally))) {
                chosen = found;
                chosenObjective = objective;
            }
        }
    }

    private void keepOnFront(Found found) {
        if (isBetter(found, byRight[found.right()])) {
            byRight[found.right()] = found;
            objectives[found.right()] = found.objective();
        }
    }

    private static boolean isBetter(Found found, @Nullable Found before) {
        return before == null || Found.BEST_FIRST.compare(found, before) < 0;
    }

    /** Takes over what another one has kept. */
    void add(BestPlans other) {
        for (Found found : other.byRight) {
            if (found != null) {
                keepOnFront(found);
            }
        }
        Found found = other.chosen;
        if (found != null && isBetter(found, chosen)) {
            chosen = found;
            chosenObjective = found.objective();
        }
    }

    Optional<Found> chosen() {
        Found found = chosen;
        return found == null ? Optional.empty() : Optional.of(found);
    }

    /** Plans that no other beats, from the cheapest to the most accurate. */
    List<Found> front() {
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
