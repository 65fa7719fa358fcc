// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

/** Sees every plan of a scan. Used by one thread. */
interface Judge {
    /** Plans of this mapping come next; false passes them over. */
    boolean wants(Mapping mapping);

    /**
     * @param objective as a sum over the samples
     * @param tally of all that leave at an exit
     * @param levels of the thresholds, as one number of base {@link Candidates#width}
     * @param leavers number of samples that leave at each exit; overwritten after the call
     */
    void see(double objective, long tally, int levels, int[] leavers);
}
