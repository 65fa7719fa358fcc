// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

/**
 * What is cut out around an R peak, in samples.
 *
 * @param before the peak
 * @param after the peak, the peak included
 */
record Window(int before, int after) {
    int length() {
        return before + after;
    }

    /** Whether it lies within a record. */
    boolean fits(Beat beat) {
        return beat.sample() >= before
                && beat.sample() + after <= beat.record().header().samples();
    }

    /** Whether samples are missing in it. */
    boolean hasGap(Beat beat) {
        return beat.record().source().gaps().between(beat.sample() - before, beat.sample() + after);
    }
}
