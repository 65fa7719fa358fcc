// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fisher and Yates's shuffle over {@link Random}, whose numbers are specified: for i from the last place down to 1, swap
 * places i and {@code nextInt(i + 1)}.
 */
final class SeededOrder {
    private final Random random;

    SeededOrder(long seed) {
        this.random = new Random(seed);
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }
}
