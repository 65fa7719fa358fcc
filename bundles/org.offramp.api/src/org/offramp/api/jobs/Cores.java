// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

/** How many threads a run may keep busy. */
public final class Cores {
    /** A system property with the largest number; none, or one that isn't positive, is all cores. */
    public static final String LIMIT = "offramp.threads";

    private Cores() {}

    public static int usable() {
        return usable(Integer.getInteger(LIMIT, 0), Runtime.getRuntime().availableProcessors());
    }

    static int usable(int limit, int present) {
        return limit > 0 ? Math.min(limit, present) : present;
    }
}
