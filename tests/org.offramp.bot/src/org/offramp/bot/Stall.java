// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A time without an answer of the display's thread.
 *
 * @param millis how long it was
 * @param during what was going on, such as a test's name
 * @param stack where the thread was when it had become too long
 */
public record Stall(long millis, String during, List<StackTraceElement> stack) {
    @Override
    public String toString() {
        return millis + " ms during " + during + "\n"
                + stack.stream().map(line -> "  at " + line + "\n").collect(Collectors.joining());
    }
}
