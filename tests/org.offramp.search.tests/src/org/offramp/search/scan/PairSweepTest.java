// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.SearchCase;
import org.offramp.search.descent.LineScan;
import org.offramp.search.descent.Position;
import org.offramp.search.mapping.Aim;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.plans.Judge;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.Tally;
import org.offramp.search.tables.Thresholds;

/** Whatever way thresholds are gone through, a judge sees the same. */
final class PairSweepTest {
    /** What a judge sees of one plan. */
    private record Seen(int first, int second, double floor, long tally, List<CascadeCount> classes) {}

    private static final class Recorder implements Judge {
        private final List<Seen> seen = new ArrayList<>();

        @Override
        public boolean wants(List<Mapping> mappings) {
            return true;
        }

        @Override
        public void see(double floor, long tally, Thresholds thresholds) {
            assertThat(thresholds.leavers()[0] + thresholds.leavers()[1]).isEqualTo(new Tally(16).leavers(tally));
            seen.add(new Seen(thresholds.level(0), thresholds.level(1), floor, tally, thresholds.classes()));
        }

        @Override
        public void finish() {}
    }

    @RepeatedTest(20)
    void rowByRowShowsWhatTheWholeTableShows(RepetitionInfo repetition) {
        SearchCase data = SearchCase.random(repetition.getCurrentRepetition(), 2, 1, 60, 1);
        Candidates candidates = new Candidates(
                data.profile(), data.costs(), SearchSpace.USUAL, ThresholdGrid.DISTINCT, AccuracyMeasure.EACH_CLASS);
        if (candidates.count() < 2) {
            return; // nothing runs one of the heads
        }
        ArchitectureTables tables =
                new ArchitectureTables(candidates, 2, candidates.counts().ofOutcomes());
        tables.choose(0, 0);
        tables.goOn(0);
        tables.choose(1, 1);
        Aim floor = new Aim(new double[] {1, 2, 4}, new double[] {0.5, 1, 1.5});
        Recorder whole = new Recorder();
        Recorder rows = new Recorder();
        new TableWalk(candidates, tables, 2, floor, whole).run();
        new PairSweep(candidates, tables, floor, rows).run();
        assertThat(whole.seen).isNotEmpty();
        assertThat(rows.seen).containsExactlyInAnyOrderElementsOf(whole.seen);
    }

    @RepeatedTest(20)
    void aLineShowsWhatTheWholeTableShows(RepetitionInfo repetition) {
        SearchCase data = SearchCase.random(repetition.getCurrentRepetition(), 2, 1, 60, 1);
        Candidates candidates = new Candidates(
                data.profile(), data.costs(), SearchSpace.USUAL, ThresholdGrid.THIRTEEN, AccuracyMeasure.EACH_CLASS);
        if (candidates.count() < 2) {
            return; // nothing runs one of the heads
        }
        ArchitectureTables tables =
                new ArchitectureTables(candidates, 2, candidates.counts().ofOutcomes());
        tables.choose(0, 0);
        tables.goOn(0);
        tables.choose(1, 1);
        Recorder whole = new Recorder();
        Recorder lines = new Recorder();
        Aim floor = new Aim(new double[3], new double[3]);
        new TableWalk(candidates, tables, 2, floor, whole).run();
        for (int second = 0; second < candidates.levels(1).count(); second++) {
            new LineScan(candidates, new Position(List.of(0, 1), List.of(0, second)), 0)
                    .run((level, tally, thresholds) -> lines.see(0, tally, thresholds));
        }
        assertThat(lines.seen).containsExactlyInAnyOrderElementsOf(whole.seen);
        for (Seen each : whole.seen) {
            Position alone = new Position(List.of(0, 1), List.of(each.first(), each.second()));
            new LineScan(candidates, alone, -1)
                    .run((level, tally, thresholds) -> assertThat(tally).isEqualTo(each.tally()));
        }
    }
}
