// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;

/** Compares elements of one tensor. What isn't a number is below everything else. */
final class Ranking {
    private final Tensor tensor;

    Ranking(Tensor tensor) {
        this.tensor = tensor;
    }

    /** Positive when the element at the first index is larger. */
    int compare(int first, int second) {
        if (tensor.element().isFloat()) {
            return compare(tensor.doubleAt(first), tensor.doubleAt(second));
        }
        long a = tensor.longAt(first);
        long b = tensor.longAt(second);
        return tensor.element() == ElementType.UINT64 ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    }

    /** Both zeros are equal. */
    private static int compare(double a, double b) {
        if (a == b) {
            return 0;
        }
        return Double.isNaN(b) || a > b ? 1 : -1;
    }
}
