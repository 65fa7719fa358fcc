// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;

/**
 * What a plan does on the samples of a profile: the true cascade, sample by sample.
 *
 * @param accuracy 0 to 1
 * @param accuracyDrop the backbone's accuracy minus this, on the same samples
 * @param dropStandardError paired standard error of the drop
 * @param macs mean for one sample, heads included
 * @param joules mean for one sample
 * @param seconds mean for one sample
 * @param worstSeconds for a sample that goes as far as the thresholds let any sample go
 * @param exitRates share of samples that leave at each exit, the backbone's own classifier last
 * @param exitAccuracies share of right answers among those that leave there; NaN where nobody does
 */
public record PlanFigures(
        double accuracy,
        double accuracyDrop,
        double dropStandardError,
        double macs,
        double joules,
        double seconds,
        double worstSeconds,
        List<Double> exitRates,
        List<Double> exitAccuracies) {
    public PlanFigures {
        exitRates = List.copyOf(exitRates);
        exitAccuracies = List.copyOf(exitAccuracies);
    }

    public double of(Quantity quantity) {
        return switch (quantity) {
            case ENERGY -> joules;
            case LATENCY -> seconds;
            case WORST_LATENCY -> worstSeconds;
            case MACS -> macs;
        };
    }
}
