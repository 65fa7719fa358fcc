// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.offramp.api.search.Quantity;

/**
 * A quantity of a plan, or a weighted sum of several, as a function of how many samples leave where.
 *
 * @param perSample what a sample adds that leaves at each exit
 * @param longest for each exit, what is added once when no sample can come further; the worst latency
 */
public record Aim(double[] perSample, double[] longest) {
    static Aim of(Map<Quantity, Double> weights, List<PathCost> paths) {
        double[] perSample = new double[paths.size()];
        double[] longest = new double[paths.size()];
        for (Quantity quantity : Quantity.values()) {
            double weight = weights.getOrDefault(quantity, 0.0);
            double[] values = quantity == Quantity.WORST_LATENCY ? longest : perSample;
            for (int exit = 0; weight != 0 && exit < values.length; exit++) {
                values[exit] += weight * of(quantity, paths.get(exit));
            }
        }
        return new Aim(perSample, longest);
    }

    /** The same for all thresholds. */
    static Aim constant(double value, int exits) {
        double[] longest = new double[exits];
        Arrays.fill(longest, value);
        return new Aim(new double[exits], longest);
    }

    private static double of(Quantity quantity, PathCost path) {
        return switch (quantity) {
            case ENERGY -> path.joules();
            case LATENCY, WORST_LATENCY -> path.seconds();
            case MACS -> path.macs();
        };
    }

    /**
     * @param leavers number of samples that leave at each exit
     * @param last exit that a sample can come to
     */
    public double value(int[] leavers, int last, int samples) {
        return sum(leavers) / samples + longest[last];
    }

    /** The same times the samples; in the order of the exits, so that equal plans have equal totals. */
    public double total(int[] leavers, int last, int samples) {
        return sum(leavers) + longest[last] * samples;
    }

    private double sum(int[] leavers) {
        double sum = 0;
        for (int exit = 0; exit < perSample.length; exit++) {
            sum += leavers[exit] * perSample[exit];
        }
        return sum;
    }

    /** Whether this is nowhere more than the other, whatever the thresholds. */
    boolean isNeverMoreThan(Aim other) {
        boolean never = true;
        for (int exit = 0; never && exit < perSample.length; exit++) {
            never = perSample[exit] <= other.perSample[exit] && longest[exit] <= other.longest[exit];
        }
        return never;
    }

    /** The smallest that any of them has of each. */
    public static Aim least(List<Aim> aims) {
        double[] perSample = aims.get(0).perSample.clone();
        double[] longest = aims.get(0).longest.clone();
        for (Aim aim : aims) {
            for (int exit = 0; exit < perSample.length; exit++) {
                perSample[exit] = Math.min(perSample[exit], aim.perSample[exit]);
                longest[exit] = Math.min(longest[exit], aim.longest[exit]);
            }
        }
        return new Aim(perSample, longest);
    }
}
