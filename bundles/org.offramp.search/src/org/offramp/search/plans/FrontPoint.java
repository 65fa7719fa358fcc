// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.Comparator;

/**
 * A plan in all that the whole front compares: right answers, the more the better; the rest the less the better.
 *
 * @param joules of all samples
 * @param seconds of all samples
 * @param bytes weights and activations of all processors
 */
record FrontPoint(Found found, double joules, double seconds, double worstSeconds, double bytes) {
    /** No point is dominated by a later one, and equal ones are in the order of their plans. */
    static final Comparator<FrontPoint> ORDER = Comparator.<FrontPoint>comparingInt(
                    point -> -point.found().right())
            .thenComparingDouble(FrontPoint::joules)
            .thenComparingDouble(FrontPoint::seconds)
            .thenComparingDouble(FrontPoint::worstSeconds)
            .thenComparingDouble(FrontPoint::bytes)
            .thenComparing(FrontPoint::found, Found.BEST_FIRST);

    /** Whether the other one is nowhere better. */
    boolean covers(FrontPoint other) {
        return found.right() >= other.found.right()
                && joules <= other.joules
                && seconds <= other.seconds
                && worstSeconds <= other.worstSeconds
                && bytes <= other.bytes;
    }
}
