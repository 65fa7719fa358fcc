// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.OutcomeCodes;
import org.offramp.search.tables.SampleOrder;
import org.offramp.search.tables.Thresholds;

/** Shows a judge all levels of one exit, those of the others fixed: one pass over the samples. */
public final class LineScan implements Thresholds {
    private final Candidates candidates;
    private final Position position;
    private final int exit;
    private final List<char[]> codes;
    private final long[] tallies;
    private final long[][] byBin;
    private final int[] leavers;
    private final int[] levels;

    /** @param exit whose levels are tried; -1 for the position alone */
    public LineScan(Candidates candidates, Position position, int exit) {
        this.candidates = candidates;
        this.position = position;
        this.exit = exit;
        int exits = position.candidates().size();
        codes = candidates.codesTogether(position.candidates());
        levels = position.levels().stream().mapToInt(level -> level).toArray();
        leavers = new int[exits + 1];
        byBin = new long[exits + 1][exit < 0 ? 1 : candidates.width() + 1];
        tallies = candidates.counts().ofOutcomes();
        fill();
    }

    /** For each exit, whom it would have, by the bin at the exit in question. */
    private void fill() {
        char[] own = exit < 0 ? new char[0] : codes.get(exit);
        for (int sample = 0; sample < candidates.samples(); sample++) {
            int left = exitOf(sample, exit);
            if (left >= exit && exit >= 0) {
                int code = own[sample];
                byBin[exit][code >> OutcomeCodes.BITS] += tallies[code & OutcomeCodes.MASK];
                byBin[left][code >> OutcomeCodes.BITS] += tally(left, sample);
            } else {
                byBin[left][0] += tally(left, sample);
            }
        }
    }

    private long tally(int left, int sample) {
        return left == codes.size() ? 1 : tallies[codes.get(left)[sample] & OutcomeCodes.MASK];
    }

    /** Where a sample leaves if it doesn't at the one in question. */
    private int exitOf(int sample, int except) {
        for (int at = 0; at < levels.length; at++) {
            if (at != except && codes.get(at)[sample] >> OutcomeCodes.BITS > levels[at]) {
                return at;
            }
        }
        return levels.length;
    }

    /** What is seen at each level. */
    public interface Watcher {
        void see(int level, long tally, Thresholds thresholds);
    }

    public void run(Watcher watcher) {
        int last = levels.length;
        long[] sums = new long[last + 1];
        if (exit < 0) {
            for (int at = 0; at <= last; at++) {
                sums[at] = byBin[at][0];
            }
            show(sums, -1, watcher);
            return;
        }
        for (int at = 0; at < exit; at++) {
            sums[at] = byBin[at][0];
        }
        sums[exit] = Arrays.stream(byBin[exit]).sum();
        int count = candidates.levels(position.candidates().get(exit)).count();
        for (int level = 0; level < count; level++) {
            sums[exit] -= byBin[exit][level];
            for (int at = exit + 1; at <= last; at++) {
                sums[at] += byBin[at][level];
            }
            levels[exit] = level;
            show(sums, level, watcher);
        }
    }

    private void show(long[] sums, int level, Watcher watcher) {
        long tally = 0;
        for (int at = 0; at < sums.length; at++) {
            leavers[at] = candidates.counts().leavers(sums[at]);
            tally += at < sums.length - 1 ? sums[at] : 0;
        }
        watcher.see(level, tally, this);
    }

    @Override
    public int level(int at) {
        return levels[at];
    }

    @Override
    public int[] leavers() {
        return leavers;
    }

    @Override
    public int last() {
        int at = 0;
        while (at < levels.length
                && !candidates.levels(position.candidates().get(at)).isForAll(levels[at])) {
            at++;
        }
        return at;
    }

    /** Walks through all samples. */
    @Override
    public List<CascadeCount> classes() {
        List<CascadeCount> counts = new ArrayList<>();
        for (SampleOrder.ClassRange range : candidates.order().classes()) {
            long tally = 0;
            for (int sample = range.from(); sample < range.to(); sample++) {
                int left = exitOf(sample, -1);
                tally += left == levels.length ? 0 : tally(left, sample);
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
