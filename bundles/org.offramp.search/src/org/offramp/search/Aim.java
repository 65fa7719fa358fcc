// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.List;
import org.offramp.api.search.Quantity;

/**
 * A quantity of a plan as a sum over the samples, so that thresholds are compared without a division.
 *
 * @param perSample what a sample costs that leaves at each exit
 * @param fixed what the thresholds don't change
 */
record Aim(Quantity quantity, double[] perSample, double fixed) {
    static Aim of(Quantity quantity, List<PathCost> paths) {
        boolean worst = quantity == Quantity.WORST_LATENCY;
        double[] perSample = paths.stream()
                .mapToDouble(path -> worst ? 0 : of(quantity, path))
                .toArray();
        return new Aim(quantity, perSample, worst ? paths.get(paths.size() - 1).seconds() : 0);
    }

    private static double of(Quantity quantity, PathCost path) {
        return switch (quantity) {
            case ENERGY -> path.joules();
            case LATENCY, WORST_LATENCY -> path.seconds();
            case MACS -> path.macs();
        };
    }

    /** @param leavers number of samples that leave at each exit */
    double value(int[] leavers, int samples) {
        double sum = fixed;
        for (int exit = 0; exit < perSample.length; exit++) {
            sum += leavers[exit] * perSample[exit];
        }
        return quantity == Quantity.WORST_LATENCY ? sum : sum / samples;
    }

    /** Whether this is nowhere more than the other, whatever the thresholds. */
    boolean isNeverMoreThan(Aim other) {
        boolean never = fixed <= other.fixed;
        for (int exit = 0; never && exit < perSample.length; exit++) {
            never = perSample[exit] <= other.perSample[exit];
        }
        return never;
    }
}
