// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import org.offramp.graph.tensors.Shape;

/**
 * A tensor seen along one axis: element i of a line lies at {@code start + i · stride}.
 *
 * @param outer product of the extents before the axis
 * @param extent elements of each line
 * @param stride product of the extents behind the axis
 */
record Lines(int outer, int extent, int stride) {
    static Lines of(Shape shape, int axis) {
        return new Lines(product(shape, 0, axis), shape.extent(axis), product(shape, axis + 1, shape.rank()));
    }

    /** Elements of the axes from {@code first} on and before {@code end}. */
    static int product(Shape shape, int first, int end) {
        long product = 1;
        for (int axis = first; axis < end; axis++) {
            product *= shape.extent(axis);
        }
        return Math.toIntExact(product);
    }

    int count() {
        return outer * stride;
    }

    /** Index of a line's first element. */
    int start(int line) {
        return line / stride * extent * stride + line % stride;
    }
}
