// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

/**
 * Three counts in one long, so that one addition adds all three: samples that leave, those of them that the exit
 * harms, and those that it helps.
 */
public final class Tally {
    private static final int BITS = 21;
    public static final int MOST_SAMPLES = (1 << BITS) - 1;

    private Tally() {}

    public static long of(boolean right, boolean backboneRight) {
        long harmed = backboneRight && !right ? 1L << BITS : 0;
        long helped = right && !backboneRight ? 1L << 2 * BITS : 0;
        return 1 + harmed + helped;
    }

    public static int leavers(long tally) {
        return (int) tally & MOST_SAMPLES;
    }

    public static int harmed(long tally) {
        return (int) (tally >> BITS) & MOST_SAMPLES;
    }

    public static int helped(long tally) {
        return (int) (tally >> 2 * BITS) & MOST_SAMPLES;
    }

    /** Right answers that leaving brings, less those that it costs. */
    public static int gained(long tally) {
        return helped(tally) - harmed(tally);
    }
}
