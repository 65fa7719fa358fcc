// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.Arrays;

/**
 * Who leaves at the last of some exits, for all combinations of their thresholds: a summed-area table. One pass over
 * the samples, one over the table for each exit; then every combination is one read.
 */
public final class LeaverTable {
    /** Cells of the largest table: 128 MiB. */
    public static final int MOST_CELLS = 1 << 24;

    private final int exits;
    private final int width;
    private final long[] cells;

    /** @param width number of bins of each exit */
    public LeaverTable(int exits, int width) {
        this.exits = exits;
        this.width = width;
        cells = new long[(int) cells(exits, width)];
    }

    public static double cells(int exits, int width) {
        return Math.pow(width, exits);
    }

    /**
     * @param earlier for each sample, its bins at the earlier exits as one number of base {@code width}, times {@code
     *     width}
     * @param codes for each sample, its {@link Candidates#code} at the last exit
     * @param tallies for each outcome, what it adds
     */
    public void fill(int[] earlier, char[] codes, int from, int to, long[] tallies) {
        Arrays.fill(cells, 0);
        for (int sample = from; sample < to; sample++) {
            int code = codes[sample];
            cells[earlier[sample] + (code >> Candidates.OUTCOME_BITS)] += tallies[code & Candidates.OUTCOMES];
        }
        sumLeaversOfLastExit();
        for (int exit = 1, stride = width; exit < exits; exit++, stride *= width) {
            sumSurvivors(stride);
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
