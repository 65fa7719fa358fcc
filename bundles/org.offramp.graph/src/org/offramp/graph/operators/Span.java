// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/**
 * A range of indices.
 *
 * @param end excluded
 */
record Span(int first, int end) {
    /** Those i in [0, count) for which step · i + offset is in [0, extent). */
    static Span within(long step, long offset, long extent, int count) {
        long first = ceilDiv(Math.max(0, -offset), step);
        long end = ceilDiv(Math.max(0, extent - offset), step);
        return new Span((int) Math.min(first, count), (int) Math.min(end, count));
    }

    int length() {
        return Math.max(0, end - first);
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
