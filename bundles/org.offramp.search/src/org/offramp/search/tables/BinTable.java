// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.Arrays;

/**
 * Bins of confidences by one look into a table, for few levels: the bits of a positive float rise with its value, so the
 * first of them are the number of a cell. In cells where a level begins, and outside of the table, levels are compared.
 */
final class BinTable {
    /** Levels that the table can tell apart. */
    static final int MOST_LEVELS = 100;

    private static final int SHIFT = 11;
    private static final int FIRST = Float.floatToRawIntBits(1f / 16);
    private static final int CELLS = (Float.floatToRawIntBits(1f) - FIRST >> SHIFT) + 1;
    private static final byte COMPARE = -1;

    private final float[] levels;
    private final byte[] cells = new byte[CELLS];

    /** @param thresholds ascending */
    BinTable(double[] thresholds) {
        levels = new float[thresholds.length];
        int from = 0;
        for (int level = 0; level < levels.length; level++) {
            levels[level] = leastFloat(thresholds[level]);
            int cell = cell(levels[level]);
            if (cell >= from) {
                Arrays.fill(cells, Math.min(from, CELLS), Math.min(cell, CELLS), (byte) level);
                from = cell + 1;
            }
            if (cell >= 0 && cell < CELLS) {
                cells[cell] = COMPARE;
            }
        }
        Arrays.fill(cells, Math.min(from, CELLS), CELLS, (byte) levels.length);
    }

    /** The smallest float that is no less. */
    private static float leastFloat(double value) {
        float near = (float) value;
        return near < value ? Math.nextUp(near) : near;
    }

    private static int cell(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits < FIRST ? -1 : bits - FIRST >> SHIFT;
    }

    /** Number of levels that are no more than the confidence; -1 for NaN. */
    int bin(float confidence) {
        int cell = Float.floatToRawIntBits(confidence) - FIRST >> SHIFT;
        if (cell >= 0 && cell < CELLS) {
            int bin = cells[cell];
            if (bin >= 0) {
                return bin;
            }
        }
        return compared(confidence);
    }

    private int compared(float confidence) {
        int bin = Float.isNaN(confidence) ? -1 : 0;
        while (bin >= 0 && bin < levels.length && levels[bin] <= confidence) {
            bin++;
        }
        return bin;
    }
}
