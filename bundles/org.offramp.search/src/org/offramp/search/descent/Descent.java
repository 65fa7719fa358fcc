// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Objective;
import org.offramp.api.search.SearchSpace;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.mapping.Mappings;
import org.offramp.search.plans.BestPlans;
import org.offramp.search.plans.Found;
import org.offramp.search.tables.Candidates;

/**
 * Goes down from a position, one exit at a time: another threshold, no such exit, another one, one more. Every plan on
 * the way is shown to the judge, so that it knows the best one whatever the descent is after.
 */
public final class Descent {
    private static final double MOST_MAPPINGS = 20_000;
    private static final int MOST_ROUNDS = 50;
    private static final int NEAR = 3;
    private static final double MOST_SAMPLES = 2e8;

    /** Samples times candidates up to which exits are also exchanged for others. */
    private static final double MOST_FOR_SWAPS = 1e6;

    private final Candidates candidates;
    private final int processors;
    private final int placesOfHead;
    private final Mappings anyOrder;
    private final Mappings inOrder;
    private final int mostExits;
    private final boolean large;
    private final BestPlans judge;
    private final Map<List<Integer>, List<Mapping>> known = new HashMap<>();
    private Position position = Position.START;
    private double merit;

    public Descent(Candidates candidates, CostTable costs, Objective objective, int mostExits, BestPlans judge) {
        this.candidates = candidates;
        this.mostExits = mostExits;
        this.judge = judge;
        processors = costs.processors().size();
        placesOfHead = objective.space().has(SearchSpace.Option.HEADS_ON_NEXT) ? 2 : 1;
        large = (double) candidates.count() * candidates.samples() > MOST_FOR_SWAPS;
        anyOrder = Mappings.best(costs, objective);
        inOrder = Mappings.best(costs, objective.in(objective.space().with(SearchSpace.Option.IN_ORDER)));
    }

    /**
     * Goes on until no step is better.
     *
     * @param lambda what a wrong answer costs
     */
    public Position from(Position start, double lambda, Runnable step) {
        position = start;
        merit = Double.POSITIVE_INFINITY;
        tryLine(start, -1, lambda);
        for (int round = 0; round < MOST_ROUNDS && improves(lambda, step); round++) {
            // improves() has done it
        }
        return position;
    }

    /** Whether there is so much to walk through that fewer steps have to do. */
    public boolean isLarge() {
        return large;
    }

    /** One exit and pairs of them, as many as a bounded number of samples allows to walk through. */
    public List<Position> otherStarts() {
        List<Position> starts = new ArrayList<>();
        if (candidates.fixed()) {
            return starts;
        }
        for (int first = 0; first < candidates.count(); first++) {
            starts.add(halfway(Position.START.plus(first)));
        }
        for (int first = 0; mostExits > 1 && first < candidates.count(); first++) {
            for (int second = first + 1; second < candidates.count(); second++) {
                if (candidates.point(first) < candidates.point(second)) {
                    starts.add(halfway(Position.START.plus(first).plus(second)));
                }
            }
        }
        double lines = 4.0 * candidates.count() * (mostExits + 1);
        int most = (int) (MOST_SAMPLES / (lines * candidates.samples()));
        return starts.subList(0, Math.min(starts.size(), most));
    }

    private Position halfway(Position any) {
        Position position = any;
        for (int exit = 0; exit < any.levels().size(); exit++) {
            int count = candidates.levels(any.candidates().get(exit)).count();
            position = position.with(exit, count / 2);
        }
        return position;
    }

    /** Shows the judge the plans near to one: another threshold at one exit, and any at a second one. */
    public void around(Found found, Runnable step) {
        step.run();
        Position here = new Position(
                found.mapping().heads().stream().map(candidates::candidate).toList(),
                found.levels().toList());
        position = here;
        merit = Double.NEGATIVE_INFINITY;
        for (int exit = 0; exit < here.levels().size(); exit++) {
            int near = large ? 1 : NEAR;
            int count = candidates.levels(here.candidates().get(exit)).count();
            int from = Math.max(0, here.levels().get(exit) - near);
            int to = Math.min(count - 1, here.levels().get(exit) + near);
            for (int level = from; level <= to; level++) {
                Position moved = here.with(exit, level);
                for (int other = 0; other < here.levels().size(); other++) {
                    tryLine(moved, other, 0);
                }
            }
        }
        if (!candidates.fixed()) {
            changeExits(0);
        }
    }

    private boolean improves(double lambda, Runnable step) {
        step.run();
        double before = merit;
        for (int exit = 0; exit < position.candidates().size(); exit++) {
            tryLine(position, exit, lambda);
        }
        if (!candidates.fixed()) {
            changeExits(lambda);
        }
        return merit < before;
    }

    private void changeExits(double lambda) {
        for (int exit = 0; exit < position.candidates().size(); exit++) {
            Position fewer = position.without(exit);
            tryLine(fewer, -1, lambda);
            if (!large) {
                tryMore(fewer, lambda);
            }
        }
        if (position.candidates().size() < mostExits) {
            tryMore(position, lambda);
        }
    }

    private void tryMore(Position fewer, double lambda) {
        for (int candidate = 0; candidate < candidates.count(); candidate++) {
            int point = candidates.point(candidate);
            if (fewer.candidates().stream().noneMatch(each -> candidates.point(each) == point)) {
                Position more = fewer.plus(candidate);
                tryLine(more, more.candidates().indexOf(candidate), lambda);
            }
        }
    }

    /** Looks at all levels of an exit, or with -1 at a position alone, and goes to the best if it is better. */
    private void tryLine(Position line, int exit, double lambda) {
        List<Mapping> mappings = mappings(line);
        if (!judge.wants(mappings)) {
            return;
        }
        new LineScan(candidates, line, exit).run((level, tally, thresholds) -> {
            double least = Double.POSITIVE_INFINITY;
            for (Mapping mapping : mappings) {
                least = Math.min(
                        least,
                        mapping.aims().get(0).total(thresholds.leavers(), thresholds.last(), candidates.samples()));
            }
            judge.see(least, tally, thresholds);
            double here = least + lambda * (candidates.samples() - candidates.right(tally));
            if (here < merit) {
                merit = here;
                position = exit < 0 ? line : line.with(exit, level);
            }
        });
    }

    private List<Mapping> mappings(Position line) {
        List<Integer> heads = line.candidates().stream().map(candidates::head).toList();
        boolean few = Math.pow(processors * placesOfHead, heads.size() + 1.0) <= MOST_MAPPINGS;
        return known.computeIfAbsent(heads, each -> (few ? anyOrder : inOrder).of(each));
    }
}
