// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Window;

/**
 * Pooling windows that reduce the spatial axes of a feature map to a given number of cells, cover every element and
 * need no padding. Where the cells can't be equal they overlap by less than a stride, or their number is the next
 * smaller one that allows this.
 *
 * @param cells cells on each spatial axis
 */
record Grid(Window window, List<Integer> cells) {
    /**
     * @param extents of the spatial axes
     * @param most cells on each axis
     */
    static Grid of(List<Integer> extents, List<Integer> most) {
        List<Integer> cells = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        List<Integer> strides = new ArrayList<>();
        for (int axis = 0; axis < extents.size(); axis++) {
            int extent = extents.get(axis);
            int count = Math.min(extent, most.get(axis));
            while (extent % count > extent / count) {
                count--;
            }
            cells.add(count);
            strides.add(extent / count);
            sizes.add(extent / count + extent % count);
        }
        List<Integer> zeros = Collections.nCopies(cells.size(), 0);
        List<Integer> ones = Collections.nCopies(cells.size(), 1);
        return new Grid(new Window(sizes, strides, ones, zeros, zeros), List.copyOf(cells));
    }

    /** Whether each cell is one element, so that there is nothing to pool. */
    boolean isTrivial() {
        return window.taps() == 1;
    }

    /** Such as 4x4. */
    @Override
    public String toString() {
        return String.join("x", cells.stream().map(Object::toString).toList());
    }
}
