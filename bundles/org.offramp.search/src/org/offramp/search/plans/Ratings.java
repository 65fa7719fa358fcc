// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.replay.CascadeReplay;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.LeaverTable;
import org.offramp.search.tables.Tally;

/** What found plans do, those of an architecture together. The same figures as a {@link CascadeReplay} of each. */
public final class Ratings {
    private static final int BITS = 21;
    /** With right answers in the place of those that an exit helps, where there is no room for both. */
    private static final Tally WIDE = new Tally(BITS);

    private static final long[] WIDE_TALLIES = {1, 1 + (1L << BITS), 1 + (1L << 2 * BITS), 1 + (1L << 2 * BITS)};

    private final Candidates candidates;
    private final ExitProfile profile;
    private final CostTable costs;
    private final Optional<ArchitectureTables> known;
    private final Tally counts;

    /** @param known tables of the only architecture that there is, if so */
    public Ratings(Candidates candidates, ExitProfile profile, CostTable costs, Optional<ArchitectureTables> known) {
        this.candidates = candidates;
        this.known = known;
        counts = candidates.counts();
        this.profile = profile;
        this.costs = costs;
    }

    public RatedPlan of(Found found) {
        return of(List.of(found)).get(0);
    }

    /** In the order in which they were found. */
    public List<RatedPlan> of(List<Found> found) {
        RatedPlan[] rated = new RatedPlan[found.size()];
        Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int index = 0; index < rated.length; index++) {
            groups.computeIfAbsent(found.get(index).mapping().heads(), heads -> new ArrayList<>())
                    .add(index);
        }
        Collection<List<Integer>> all = groups.values();
        (all.size() > 1 ? all.parallelStream() : all.stream()).forEach(group -> rate(found, group, rated));
        return List.of(rated);
    }

    /** @param group places of the plans of one architecture */
    private void rate(List<Found> found, List<Integer> group, RatedPlan[] rated) {
        Found first = found.get(group.get(0));
        Optional<ArchitectureTables> tables = tables(first, group.size());
        for (int index : group) {
            Found each = found.get(index);
            Plan plan = each.plan(candidates);
            PlanFigures figures =
                    tables.isPresent() ? figures(each, tables.get()) : new CascadeReplay().replay(plan, profile, costs);
            rated[index] = new RatedPlan(plan, figures);
        }
    }

    /** None where it is less work to let each sample walk through each plan. */
    private Optional<ArchitectureTables> tables(Found first, int plans) {
        int exits = first.levels().count();
        if (known.isPresent() && exits > 0 && known.get().isTabulated(exits - 1)) {
            if (counts.countsRight()) {
                return known;
            }
            if (known.get().isCounted(exits)) {
                known.get().tally(exits, WIDE_TALLIES);
                return known;
            }
        }
        double cells = LeaverTable.cells(exits, candidates.width());
        double walked = (double) candidates.samples() * (plans - 1);
        if (exits == 0 || !ArchitectureTables.hasRoom(exits, candidates.width()) || 2 * cells > walked) {
            return Optional.empty();
        }
        ArchitectureTables tables =
                new ArchitectureTables(candidates, exits, counts.countsRight() ? counts.ofOutcomes() : WIDE_TALLIES);
        for (int exit = 0; exit < exits; exit++) {
            if (exit > 0) {
                tables.goOn(exit - 1);
            }
            tables.choose(exit, candidates.candidate(first.mapping().heads().get(exit)));
        }
        return Optional.of(tables);
    }

    private int last(Found found) {
        int exit = 0;
        while (exit < found.levels().count() && !isForAll(found, exit)) {
            exit++;
        }
        return exit;
    }

    private boolean isForAll(Found found, int exit) {
        int candidate = candidates.candidate(found.mapping().heads().get(exit));
        return candidates.levels(candidate).isForAll(found.levels().get(exit));
    }

    private PlanFigures figures(Found found, ArchitectureTables tables) {
        int exits = found.levels().count();
        int[] leavers = new int[exits + 1];
        int[] right = new int[exits + 1];
        Tally layout = counts.countsRight() ? counts : WIDE;
        int harmed = 0;
        int combination = 0;
        leavers[exits] = candidates.samples();
        right[exits] = found.right();
        for (int exit = 0; exit < exits; exit++) {
            combination = combination * candidates.width() + found.levels().get(exit);
            long here = tables.table(exit).at(combination);
            leavers[exit] = layout.leavers(here);
            right[exit] = counts.countsRight() ? layout.right(here) : layout.helped(here);
            harmed += layout.harmed(here);
            leavers[exits] -= leavers[exit];
            right[exits] -= right[exit];
        }
        CascadeCount count = CascadeReplay.count(candidates.samples(), candidates.backboneRight(), harmed, right);
        return CascadeReplay.figures(count, leavers, right, found.mapping().paths(), last(found));
    }
}
