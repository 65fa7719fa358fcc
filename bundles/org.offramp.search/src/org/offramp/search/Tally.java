// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

/**
 * Three counts in one long, so that one addition adds all three: samples that leave, those of them that the exit
 * harms, and those that it helps.
 */
final class Tally {
    private static final int BITS = 21;
    static final int MOST_SAMPLES = (1 << BITS) - 1;

    private Tally() {}

    static long of(boolean right, boolean backboneRight) {
        long harmed = backboneRight && !right ? 1L << BITS : 0;
        long helped = right && !backboneRight ? 1L << 2 * BITS : 0;
        return 1 + harmed + helped;
    }

    static int leavers(long tally) {
        return (int) tally & MOST_SAMPLES;
    }

    static int harmed(long tally) {
        return (int) (tally >> BITS) & MOST_SAMPLES;
    }

    static int helped(long tally) {
        return (int) (tally >> 2 * BITS) & MOST_SAMPLES;
    }

    /** Right answers that leaving brings, less those that it costs. */
    static int gained(long tally) {
        return helped(tally) - harmed(tally);
    }
}
