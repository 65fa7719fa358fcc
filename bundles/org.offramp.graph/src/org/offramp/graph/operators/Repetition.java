// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import java.util.Optional;
import org.offramp.graph.tensors.Shape;

/**
 * How a tensor broadcasts to a larger one, in the usual cases: each of its elements stands for a run of neighbours, and
 * the whole is repeated.
 *
 * @param count elements of the tensor
 * @param run elements of the larger one that take the same value
 */
record Repetition(int count, int run) {
    /** None where the axes along which the tensor is repeated lie between others. */
    static Optional<Repetition> of(Shape source, Shape target) {
        List<Integer> to = target.extentsFrom(0);
        int missing = target.rank() - source.rank();
        int first = 0;
        while (first < to.size() && isRepeated(source, first - missing)) {
            first++;
        }
        int end = to.size();
        while (end > first && isRepeated(source, end - 1 - missing)) {
            end--;
        }
        if (!source.extentsFrom(Math.max(0, first - missing))
                .subList(0, end - first)
                .equals(to.subList(first, end))) {
            return Optional.empty();
        }
        return Optional.of(new Repetition(Lines.product(target, first, end), Lines.product(target, end, to.size())));
    }

    private static boolean isRepeated(Shape source, int axis) {
        return axis < 0 || source.extent(axis) == 1;
    }
}
