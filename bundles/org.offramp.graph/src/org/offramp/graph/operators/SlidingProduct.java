// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/**
 * The inner loops of both convolutions: they pair the elements of a grid, over which the window slides, with its
 * positions. A convolution sums from the grid into the positions, a transposed one from the positions into the grid.
 */
final class SlidingProduct {
    private final Slide rows;
    private final Slide columns;
    private final Planes grid;
    private final Planes positions;

    SlidingProduct(Window window, Planes grid, Planes positions) {
        this.rows = Slide.rows(window);
        this.columns = Slide.columns(window);
        this.grid = grid;
        this.positions = positions;
    }

    /** What happens to a pair: indices into the grid and the positions, and the weight of the tap between them. */
    interface Pair {
        void join(int element, int position, double weight);
    }

    /** All pairs of one plane of the grid with one of the positions, with the kernel that starts at an index. */
    void forEach(int gridPlane, int positionPlane, double[] weights, int kernel, Pair pair) {
        for (int tap = 0; tap < rows.size() * columns.size(); tap++) {
            int row = tap / columns.size();
            Span across = rows.positions(row, grid.rows(), positions.rows());
            for (int y = across.first(); y < across.end(); y++) {
                int element = gridPlane * grid.size() + rows.element(y, row) * grid.columns();
                int position = positionPlane * positions.size() + y * positions.columns();
                joinRow(element, position, tap % columns.size(), weights[kernel + tap], pair);
            }
        }
    }

    private void joinRow(int element, int position, int tap, double weight, Pair pair) {
        Span along = columns.positions(tap, grid.columns(), positions.columns());
        for (int x = along.first(); x < along.end(); x++) {
            pair.join(element + columns.element(x, tap), position + x, weight);
        }
    }
}
