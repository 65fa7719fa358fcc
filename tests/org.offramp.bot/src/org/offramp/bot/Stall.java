// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.util.List;

/**
 * A time without an answer of the display's thread.
 *
 * @param millis how long it was
 * @param workMillis how much of it the thread had a processor; the rest it waited, for its turn or for the collector
 * @param collectorMillis how much of it the collector of garbage had stopped everything
 * @param during what was going on, such as a test's name
 * @param stacks where the thread was, looked at every few milliseconds; the deepest call first in each
 */
public record Stall(
        long millis, long workMillis, long collectorMillis, String during, List<List<StackTraceElement>> stacks) {
    @Override
    public String toString() {
        return "%d ms during %s: %d ms of work, %d ms of the collector%n%s"
                .formatted(millis, during, workMillis, collectorMillis, StackTree.of(stacks));
    }
}
