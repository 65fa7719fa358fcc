// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.OptionalDouble;

/**
 * What the answers of a plan have to keep.
 *
 * @param mostDrop largest loss against the backbone on the same samples, as a fraction
 * @param least smallest accuracy, 0 to 1
 * @param oneStandardError whether drop + one paired standard error has to meet the limit, not the drop alone
 * @param measure what both are held against
 */
public record AccuracyLimits(
        OptionalDouble mostDrop, OptionalDouble least, boolean oneStandardError, AccuracyMeasure measure) {
    /** Any answers do. */
    public static final AccuracyLimits NONE =
            new AccuracyLimits(OptionalDouble.empty(), OptionalDouble.empty(), false, AccuracyMeasure.OVERALL);

    /** A loss of at most this fraction, over all samples. */
    public static AccuracyLimits drop(double most) {
        return new AccuracyLimits(OptionalDouble.of(most), OptionalDouble.empty(), false, AccuracyMeasure.OVERALL);
    }

    /** An accuracy of at least this, over all samples. */
    public static AccuracyLimits least(double accuracy) {
        return new AccuracyLimits(OptionalDouble.empty(), OptionalDouble.of(accuracy), false, AccuracyMeasure.OVERALL);
    }

    public AccuracyLimits withOneStandardError() {
        return new AccuracyLimits(mostDrop, least, true, measure);
    }

    public AccuracyLimits of(AccuracyMeasure other) {
        return new AccuracyLimits(mostDrop, least, oneStandardError, other);
    }
}
