// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.Arrays;

/**
 * Who leaves at the last of some exits, for all combinations of their thresholds: a summed-area table. One pass over
 * the samples, one over the table for each exit; then every combination is one read.
 */
final class LeaverTable {
    private final int exits;
    private final int width;
    private final long[] cells;

    /** @param width number of bins of each exit: one more than levels */
    LeaverTable(int exits, int width) {
        this.exits = exits;
        this.width = width;
        cells = new long[Math.toIntExact(Math.round(Math.pow(width, exits)))];
    }

    /**
     * @param earlier for each sample, its bins at the earlier exits as one number of base {@code width}
     * @param bins for each sample, its bin at the last exit
     * @param tallies for each sample, what happens if it leaves there
     */
    void fill(int[] earlier, byte[] bins, long[] tallies) {
        Arrays.fill(cells, 0);
        for (int sample = 0; sample < bins.length; sample++) {
            cells[earlier[sample] * width + bins[sample]] += tallies[sample];
        }
        sumLeaversOfLastExit();
        for (int exit = 1, stride = width; exit < exits; exit++, stride *= width) {
            sumSurvivors(stride);
        }
    }

    /** @param combination levels of all exits as one number of base {@code width} */
    long at(int combination) {
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
