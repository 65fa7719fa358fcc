// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.Arrays;

/**
 * What lies under a convolution's kernel, written out: for a range of positions, one row for each input channel and tap
 * with the element under that tap at each position, zero where that is padding. So a convolution becomes a product of
 * matrices without conditions. Positions are counted through all samples of a batch, row by row.
 */
final class Columns {
    private final Slide down;
    private final Slide along;
    private final Planes grid;
    private final Planes positions;

    Columns(Window window, Planes grid, Planes positions) {
        this.down = Slide.rows(window);
        this.along = Slide.columns(window);
        this.grid = grid;
        this.positions = positions;
    }

    Planes grid() {
        return grid;
    }

    Planes positions() {
        return positions;
    }

    int taps() {
        return down.size() * along.size();
    }

    /** Fills one row for each tap of the channels from {@code channel} on; as many as the rows have room for. */
    void write(int[] x, int channel, int position, int count, int[] rows) {
        Arrays.fill(rows, 0);
        for (int row = 0; row * count < rows.length; row++) {
            int tap = row % taps();
            for (int done = 0; done < count; ) {
                int length = Math.min(count - done, positions.columns() - (position + done) % positions.columns());
                writeLine(x, channel + row / taps(), tap, position + done, length, rows, row * count + done);
                done += length;
            }
        }
    }

    /** The part of a row whose positions lie in one line of the output. */
    private void writeLine(int[] x, int channel, int tap, int position, int length, int[] rows, int to) {
        int sample = position / positions.size();
        int y = down.element(position % positions.size() / positions.columns(), tap / along.size());
        if (y < 0 || y >= grid.rows()) {
            return;
        }
        int column = position % positions.columns();
        Span inside = along.positions(tap % along.size(), grid.columns(), positions.columns());
        int first = Math.max(column, inside.first());
        int end = Math.min(column + length, inside.end());
        int line = ((sample * grid.channels() + channel) * grid.rows() + y) * grid.columns();
        copy(x, line + along.element(first, tap % along.size()), rows, to + first - column, end - first);
    }

    private void copy(int[] x, int from, int[] rows, int to, int count) {
        for (int i = 0, element = from; i < count; i++, element += along.stride()) {
            rows[to + i] = x[element];
        }
    }
}
