// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

/**
 * Several counts in one long, so that one addition adds all of them: samples that leave, those of them that the exit
 * harms, those that it helps and, where there is room for it, those that it gets right.
 *
 * @param bits of each count
 */
public record Tally(int bits) {
    /** The most samples that can be counted. */
    public static final int MOST_SAMPLES = (1 << 21) - 1;

    private static final int BITS_WITH_RIGHT = 16;

    public static Tally of(int samples) {
        return new Tally(samples < 1 << BITS_WITH_RIGHT ? BITS_WITH_RIGHT : 21);
    }

    /** Whether right answers are counted. */
    public boolean countsRight() {
        return bits == BITS_WITH_RIGHT;
    }

    /** @param outcome of a sample: the last bits of its code */
    public long of(char outcome) {
        boolean right = (outcome & 2) != 0;
        boolean backboneRight = (outcome & 1) != 0;
        long harmed = backboneRight && !right ? 1L << bits : 0;
        long helped = right && !backboneRight ? 1L << 2 * bits : 0;
        long alsoRight = right && countsRight() ? 1L << 3 * bits : 0;
        return 1 + harmed + helped + alsoRight;
    }

    /** For each outcome. */
    public long[] ofOutcomes() {
        long[] all = new long[OutcomeCodes.MASK + 1];
        for (char outcome = 0; outcome < all.length; outcome++) {
            all[outcome] = of(outcome);
        }
        return all;
    }

    public int leavers(long tally) {
        return (int) tally & mask();
    }

    public int harmed(long tally) {
        return (int) (tally >> bits) & mask();
    }

    public int helped(long tally) {
        return (int) (tally >> 2 * bits) & mask();
    }

    /** Right answers; 0 where they aren't counted. */
    public int right(long tally) {
        return countsRight() ? (int) (tally >> 3 * bits) & mask() : 0;
    }

    private int mask() {
        return (1 << bits) - 1;
    }

    /** Right answers that leaving brings, less those that it costs. */
    public int gained(long tally) {
        return helped(tally) - harmed(tally);
    }
}
