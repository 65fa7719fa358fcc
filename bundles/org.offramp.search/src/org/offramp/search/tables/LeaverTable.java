// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.Arrays;

/**
 * Who leaves at the last of some exits, for all combinations of their thresholds: a summed-area table. One pass over
 * the samples, one over the table for each exit; then every combination is one read.
 */
public final class LeaverTable {
    /** Cells of the largest table: 128 MiB. */
    static final int MOST_CELLS = 1 << 24;

    /**
     * Cells up to which samples are counted by their outcomes first: 512 KiB, which stay in a cache. The counts can be
     * added up again with other tallies.
     */
    private static final int MOST_COUNTED = 1 << 15;

    private final int exits;
    private final int width;
    private final long[] cells;
    private final int[] counts;

    /** @param width number of bins of each exit */
    LeaverTable(int exits, int width) {
        this.exits = exits;
        this.width = width;
        cells = new long[(int) cells(exits, width)];
        counts = new int[cells.length > MOST_COUNTED ? 0 : cells.length << OutcomeCodes.BITS];
    }

    public static double cells(int exits, int width) {
        return Math.pow(width, exits);
    }

    /**
     * @param earlier for each sample, its bins at the earlier exits as one number of base {@code width}, times {@code
     *     width} and the outcomes; empty when there are none
     * @param codes for each sample, its {@link OutcomeCodes} at the last exit
     * @param tallies for each outcome, what it adds
     */
    void fill(int[] earlier, char[] codes, int from, int to, long[] tallies) {
        if (counts.length == 0) {
            Arrays.fill(cells, 0);
            for (int sample = from; sample < to; sample++) {
                int code = codes[sample] + (exits == 1 ? 0 : earlier[sample]);
                cells[code >> OutcomeCodes.BITS] += tallies[code & OutcomeCodes.MASK];
            }
        } else {
            count(earlier, codes, from, to);
            addUp(tallies);
        }
        sum();
    }

    /** Whether the samples' outcomes are known beside what they were added up to. */
    boolean isCounted() {
        return counts.length > 0;
    }

    /** The same samples with other tallies, without another pass over them. */
    void tally(long[] tallies) {
        addUp(tallies);
        sum();
    }

    private void sum() {
        sumLeaversOfLastExit();
        for (int exit = 1, stride = width; exit < exits; exit++, stride *= width) {
            sumSurvivors(stride);
        }
    }

    private void count(int[] earlier, char[] codes, int from, int to) {
        int[] here = counts;
        Arrays.fill(here, 0);
        if (exits == 1) {
            for (int sample = from; sample < to; sample++) {
                here[codes[sample]]++;
            }
        } else {
            for (int sample = from; sample < to; sample++) {
                here[earlier[sample] + codes[sample]]++;
            }
        }
    }

    private void addUp(long[] tallies) {
        for (int cell = 0, at = 0; cell < cells.length; cell++, at += 1 << OutcomeCodes.BITS) {
            cells[cell] = counts[at] * tallies[0]
                    + counts[at + 1] * tallies[1]
                    + counts[at + 2] * tallies[2]
                    + counts[at + 3] * tallies[3];
        }
    }

    /** @param combination levels of all exits as one number of base {@code width} */
    public long at(int combination) {
        return cells[combination];
    }

    /** A sample leaves at a level that is below its bin. */
    private void sumLeaversOfLastExit() {
        for (int row = 0; row < cells.length; row += width) {
            long above = 0;
            for (int level = width - 1; level >= 0; level--) {
                long here = cells[row + level];
                cells[row + level] = above;
                above += here;
            }
        }
    }

    /** A sample goes on at a level that is not below its bin. */
    private void sumSurvivors(int stride) {
        for (int block = 0; block < cells.length; block += stride * width) {
            for (int cell = block + stride; cell < block + stride * width; cell++) {
                cells[cell] += cells[cell - stride];
            }
        }
    }
}
