// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.util.List;

/**
 * A time without an answer of the display's thread.
 *
 * @param millis how long it was
 * @param during what was going on, such as a test's name
 * @param stacks where the thread was, looked at every few milliseconds; the deepest call first in each
 */
public record Stall(long millis, String during, List<List<StackTraceElement>> stacks) {
    @Override
    public String toString() {
        return millis + " ms during " + during + "\n" + StackTree.of(stacks);
    }
}
