// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.List;
import java.util.stream.LongStream;

/** Takes a list's first and last items and some from between, evenly. */
public final class Thinning {
    /** Plans of a front that are told one by one. */
    public static final int MOST_ON_FRONT = 2000;

    private Thinning() {}

    /** @param most at least 2 */
    public static <T> List<T> of(List<T> items, int most) {
        if (items.size() <= most) {
            return items;
        }
        return LongStream.range(0, most)
                .mapToObj(index -> items.get((int) (index * (items.size() - 1) / (most - 1))))
                .toList();
    }
}
