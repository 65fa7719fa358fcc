// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.search.mapping.Aim;
import org.offramp.search.plans.Judge;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.LeaverTable;
import org.offramp.search.tables.OutcomeCodes;
import org.offramp.search.tables.SampleOrder;
import org.offramp.search.tables.Tally;
import org.offramp.search.tables.Thresholds;

/**
 * Shows a judge all thresholds of two exits that have so many levels that no table holds all pairs: one row of the
 * table after the other.
 */
final class PairSweep implements Thresholds {
    private final Candidates candidates;
    private final char[] first;
    private final char[] second;
    private final LeaverTable leaversAtFirst;
    private final double[] perSample;
    private final double[] longest;
    private final boolean[] forAll = new boolean[2];
    private final Judge judge;
    private final int[] firstCount;
    private final int levelsOfFirst;
    private final int secondCount;
    private final int[] byBin;
    private final Tally counts;
    private final long[] tallies;
    private final long[] row;
    private final int[] levels = new int[2];
    private final int[] leavers = new int[3];

    PairSweep(Candidates candidates, ArchitectureTables tables, Aim floor, Judge judge) {
        this.candidates = candidates;
        this.judge = judge;
        first = tables.codes(0);
        second = tables.codes(1);
        counts = candidates.counts();
        tallies = counts.ofOutcomes();
        leaversAtFirst = tables.table(0);
        perSample = floor.perSample();
        longest = floor.longest();
        for (int exit = 0; exit < 2; exit++) {
            forAll[exit] = candidates.levels(tables.candidate(exit)).isForAll(0);
        }
        levelsOfFirst = candidates.levels(tables.candidate(0)).count();
        firstCount = new int[candidates.width() + 1];
        secondCount = candidates.levels(tables.candidate(1)).count();
        byBin = new int[first.length];
        row = new long[candidates.width() + 1];
        sort();
    }

    /** Samples by their bins at the first exit. */
    private void sort() {
        for (char code : first) {
            firstCount[(code >> OutcomeCodes.BITS) + 1]++;
        }
        for (int bin = 1; bin < firstCount.length; bin++) {
            firstCount[bin] += firstCount[bin - 1];
        }
        int[] next = firstCount.clone();
        for (int sample = 0; sample < first.length; sample++) {
            byBin[next[first[sample] >> OutcomeCodes.BITS]++] = sample;
        }
    }

    void run() {
        Arrays.fill(row, 0);
        for (int level = 0; level < levelsOfFirst; level++) {
            for (int index = firstCount[level]; index < firstCount[level + 1]; index++) {
                int code = second[byBin[index]];
                row[code >> OutcomeCodes.BITS] += tallies[code & OutcomeCodes.MASK];
            }
            showRow(level);
        }
    }

    private void showRow(int level) {
        long atFirst = leaversAtFirst.at(level);
        levels[0] = level;
        leavers[0] = counts.leavers(atFirst);
        double sum = leavers[0] * perSample[0];
        int arriving = candidates.samples() - leavers[0];
        long above = 0;
        for (int next = row.length - 1; next >= 0; next--) {
            if (next < secondCount) {
                levels[1] = next;
                leavers[1] = counts.leavers(above);
                leavers[2] = arriving - leavers[1];
                double all = sum + leavers[1] * perSample[1] + leavers[2] * perSample[2];
                judge.see(all + longest[last()] * candidates.samples(), atFirst + above, this);
            }
            above += row[next];
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
        return levels[0] == 0 && forAll[0] ? 0 : levels[1] == 0 && forAll[1] ? 1 : 2;
    }

    /** Walks through all samples. */
    @Override
    public List<CascadeCount> classes() {
        List<CascadeCount> counts = new ArrayList<>();
        for (SampleOrder.ClassRange range : candidates.order().classes()) {
            long tally = 0;
            for (int sample = range.from(); sample < range.to(); sample++) {
                int code = (first[sample] >> OutcomeCodes.BITS) > levels[0]
                        ? first[sample]
                        : (second[sample] >> OutcomeCodes.BITS) > levels[1] ? second[sample] : -1;
                tally += code < 0 ? 0 : tallies[code & OutcomeCodes.MASK];
            }
            counts.add(new CascadeCount(
                    range.samples(),
                    range.backboneRight(),
                    candidates.counts().harmed(tally),
                    candidates.counts().helped(tally)));
        }
        return counts;
    }
}
