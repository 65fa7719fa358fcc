// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.Arrays;

/** Weighted sums of rows of 32-bit integers: the innermost loops of integer layers. */
final class IntegerSum {
    private IntegerSum() {}

    /**
     * Sets the sums to those of the rows times the weights, four rows at once to save passes over the sums.
     *
     * @param weights one for each row, from {@code from} on
     * @param rows as long as the sums each, one behind the other, from {@code start} on
     */
    static void of(int[] weights, int from, int count, int[] rows, int start, int[] sums) {
        Arrays.fill(sums, 0);
        int k = 0;
        for (; k + 3 < count; k += 4) {
            int w = from + k;
            int row = start + k * sums.length;
            addFour(weights[w], weights[w + 1], weights[w + 2], weights[w + 3], rows, row, sums);
        }
        for (; k < count; k++) {
            addOne(weights[from + k], rows, start + k * sums.length, sums);
        }
    }

    private static void addFour(int w0, int w1, int w2, int w3, int[] rows, int first, int[] sums) {
        int second = first + sums.length;
        int third = second + sums.length;
        int fourth = third + sums.length;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += w0 * rows[first + i] + w1 * rows[second + i] + w2 * rows[third + i] + w3 * rows[fourth + i];
        }
    }

    private static void addOne(int weight, int[] rows, int start, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * rows[start + i];
        }
    }
}
