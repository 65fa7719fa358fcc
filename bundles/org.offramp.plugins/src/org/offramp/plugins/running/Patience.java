// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Set;

/**
 * How long a plug-in's code may take for a call, or be silent in one that tells its progress.
 *
 * @param answer for a question about what is at hand
 * @param work for reading a file, training a head or searching plans
 */
public record Patience(Duration answer, Duration work) {
    public static final Patience STANDARD = new Patience(Duration.ofSeconds(30), Duration.ofMinutes(10));

    /** Calls that may read or write files of any size, or train. */
    private static final Set<String> WORK =
            Set.of("read", "open", "write", "train", "search", "next", "prepare", "run", "compute", "certify");

    /** @param seconds for everything, as text; the standard if it is empty */
    public static Patience of(String seconds) {
        if (seconds.isEmpty()) {
            return STANDARD;
        }
        Duration all = Duration.ofSeconds(Long.parseLong(seconds));
        return new Patience(all, all);
    }

    Duration with(Method method) {
        return WORK.contains(method.getName()) ? work : answer;
    }
}
