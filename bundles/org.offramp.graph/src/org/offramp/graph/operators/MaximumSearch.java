// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Finds where the largest element lies under each position of a window; the first of equal ones, never padding. */
final class MaximumSearch {
    /** The index where there is nothing but padding. */
    static final int NONE = -1;

    private final Ranking ranking;
    private final Slide rows;
    private final Slide columns;
    private final Planes grid;

    private MaximumSearch(Window window, Tensor x) {
        this.ranking = new Ranking(x);
        this.rows = Slide.rows(window);
        this.columns = Slide.columns(window);
        this.grid = Planes.of(x.shape());
    }

    /** For each element of the result's shape the index into the whole input. */
    static int[] indices(Window window, Tensor x, Shape result) {
        MaximumSearch search = new MaximumSearch(window, x);
        Planes to = Planes.of(result);
        int[] indices = new int[Math.toIntExact(result.elementsPerSample())];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = search.at(i / to.size(), i % to.size() / to.columns(), i % to.columns());
        }
        return indices;
    }

    private int at(int plane, int row, int column) {
        Span down = rows.taps(row, grid.rows());
        Span across = columns.taps(column, grid.columns());
        int best = NONE;
        for (int i = down.first(); i < down.end(); i++) {
            int start = plane * grid.size() + rows.element(row, i) * grid.columns();
            for (int j = across.first(); j < across.end(); j++) {
                int index = start + columns.element(column, j);
                best = best == NONE || ranking.compare(index, best) > 0 ? index : best;
            }
        }
        return best;
    }
}
