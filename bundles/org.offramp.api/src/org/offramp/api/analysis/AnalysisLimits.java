// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

/**
 * Which candidates are worth looking at.
 *
 * @param minimumDistanceMacs between two attach points, for one sample; 0 takes all
 * @param mostHeadShare largest cost of a head, as a share of the MACs of the backbone behind it
 */
public record AnalysisLimits(long minimumDistanceMacs, double mostHeadShare) {
    public static final AnalysisLimits DEFAULT = new AnalysisLimits(0, 0.5);

    public AnalysisLimits {
        if (minimumDistanceMacs < 0 || !(mostHeadShare > 0)) {
            throw new IllegalArgumentException("Attach points " + minimumDistanceMacs + " MACs apart with heads of at"
                    + " most " + mostHeadShare + " of the rest can't be found. Maybe a sign is wrong.");
        }
    }
}
