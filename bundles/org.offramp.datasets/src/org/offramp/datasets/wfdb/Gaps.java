// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where a signal has no samples. */
final class Gaps {
    /** First place of each gap to the place behind it. */
    private final TreeMap<Long, Long> gaps = new TreeMap<>();

    /** Places come in rising order. */
    void add(long place) {
        Optional.ofNullable(gaps.lastEntry())
                .filter(last -> last.getValue() == place)
                .map(Map.Entry::getKey)
                .ifPresentOrElse(first -> gaps.put(first, place + 1), () -> gaps.put(place, place + 1));
    }

    /** Whether there is a gap from one place to before another. */
    boolean between(long from, long to) {
        return Optional.ofNullable(gaps.lowerEntry(to))
                .filter(gap -> gap.getValue() > from)
                .isPresent();
    }
}
