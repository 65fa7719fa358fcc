// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.scan;

import java.util.ArrayList;
import java.util.List;
import org.offramp.search.mapping.Aim;
import org.offramp.search.plans.Judge;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.LeaverTable;
import org.offramp.search.tables.SampleOrder;
import org.offramp.search.tables.Tally;
import org.offramp.search.tables.Thresholds;

/** Shows a judge all thresholds of one architecture, each by one read of a table for each exit. */
final class TableWalk implements Thresholds {
    private final Candidates candidates;
    private final ArchitectureTables tables;
    private final int exits;
    private final double[] perSample;
    private final double[] longest;
    private final boolean[] forAll;
    private final Judge judge;
    private final int width;
    private final int samples;
    private final Tally counts;
    private final int[] levels;
    private final int[] rows;
    private final int[] leavers;

    /** @param floor no mapping of the architecture has less */
    TableWalk(Candidates candidates, ArchitectureTables tables, int exits, Aim floor, Judge judge) {
        this.candidates = candidates;
        this.tables = tables;
        this.exits = exits;
        this.judge = judge;
        perSample = floor.perSample();
        width = candidates.width();
        samples = candidates.samples();
        counts = candidates.counts();
        longest = floor.longest();
        forAll = new boolean[exits];
        for (int exit = 0; exit < exits; exit++) {
            forAll[exit] = candidates.levels(tables.candidate(exit)).isForAll(0);
        }
        levels = new int[exits];
        rows = new int[exits + 1];
        leavers = new int[exits + 1];
    }

    void run() {
        if (exits == 0) {
            leavers[0] = samples;
            judge.see(samples * perSample[0] + longest[0] * samples, 0, this);
        } else {
            walk(0, 0, 0);
        }
    }

    private void walk(int exit, double sum, long tally) {
        if (exit == exits - 1) {
            last(sum, tally);
            return;
        }
        LeaverTable table = tables.table(exit);
        int count = candidates.levels(tables.candidate(exit)).count();
        for (int level = 0; level < count; level++) {
            long here = table.at(rows[exit] + level);
            levels[exit] = level;
            leavers[exit] = counts.leavers(here);
            rows[exit + 1] = (rows[exit] + level) * width;
            walk(exit + 1, sum + leavers[exit] * perSample[exit], tally + here);
        }
    }

    private void last(double sum, long tally) {
        int exit = exits - 1;
        LeaverTable table = tables.table(exit);
        int count = candidates.levels(tables.candidate(exit)).count();
        int row = rows[exit];
        int arriving = samples - counts.leavers(tally);
        levels[exit] = 1;
        int end = last();
        for (int level = 0; level < count; level++) {
            long here = table.at(row + level);
            int leaving = counts.leavers(here);
            levels[exit] = level;
            leavers[exit] = leaving;
            leavers[exits] = arriving - leaving;
            double total = sum + leaving * perSample[exit] + (arriving - leaving) * perSample[exits];
            judge.see(total + longest[level == 0 ? last() : end] * samples, tally + here, this);
        }
    }

    @Override
    public int level(int exit) {
        return levels[exit];
    }

    @Override
    public int[] leavers() {
        return leavers;
    }

    @Override
    public int last() {
        int exit = 0;
        while (exit < exits && !(levels[exit] == 0 && forAll[exit])) {
            exit++;
        }
        return exit;
    }

    @Override
    public List<CascadeCount> classes() {
        List<CascadeCount> counts = new ArrayList<>();
        List<SampleOrder.ClassRange> classes = candidates.order().classes();
        for (int index = 0; index < classes.size(); index++) {
            long tally = 0;
            int combination = 0;
            for (int exit = 0; exit < exits; exit++) {
                combination = combination * width + levels[exit];
                tally += tables.byClass(exit).get(index).at(combination);
            }
            SampleOrder.ClassRange range = classes.get(index);
            counts.add(new CascadeCount(
                    range.samples(),
                    range.backboneRight(),
                    candidates.counts().harmed(tally),
                    candidates.counts().helped(tally)));
        }
        return counts;
    }
}
