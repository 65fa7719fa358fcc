// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;
import java.util.Map;
import org.offramp.api.search.Quantity;

/**
 * A quantity of a plan, or a weighted sum of several, as a function of how many samples leave where.
 *
 * @param perSample what a sample adds that leaves at each exit
 * @param constant what the thresholds don't change
 */
public record Aim(double[] perSample, double constant) {
    public static Aim of(Map<Quantity, Double> weights, List<PathCost> paths) {
        double[] perSample = new double[paths.size()];
        double constant = 0;
        for (Quantity quantity : Quantity.values()) {
            double weight = weights.getOrDefault(quantity, 0.0);
            if (quantity == Quantity.WORST_LATENCY) {
                constant += weight * paths.get(paths.size() - 1).seconds();
            } else if (weight != 0) {
                for (int exit = 0; exit < perSample.length; exit++) {
                    perSample[exit] += weight * of(quantity, paths.get(exit));
                }
            }
        }
        return new Aim(perSample, constant);
    }

    private static double of(Quantity quantity, PathCost path) {
        return switch (quantity) {
            case ENERGY -> path.joules();
            case LATENCY, WORST_LATENCY -> path.seconds();
            case MACS -> path.macs();
        };
    }

    /** @param leavers number of samples that leave at each exit */
    public double value(int[] leavers, int samples) {
        return sum(0, leavers) / samples + constant;
    }

    /** The same times the samples; in the order of the exits, so that equal plans have equal totals. */
    public double total(int[] leavers, int samples) {
        return sum(constant * samples, leavers);
    }

    private double sum(double start, int[] leavers) {
        double sum = start;
        for (int exit = 0; exit < perSample.length; exit++) {
            sum += leavers[exit] * perSample[exit];
        }
        return sum;
    }

    /** Whether this is nowhere more than the other, whatever the thresholds. */
    public boolean isNeverMoreThan(Aim other) {
        boolean never = constant <= other.constant;
        for (int exit = 0; never && exit < perSample.length; exit++) {
            never = perSample[exit] <= other.perSample[exit];
        }
        return never;
    }
}
