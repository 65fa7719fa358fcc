// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan is looked for.
 *
 * @param minimise the quantity to minimise
 * @param weights when not empty, the sum of these quantities, each times its weight, is minimised instead
 * @param accuracy what the answers have to keep
 * @param limits largest value of quantities, in their units
 * @param memory largest number of bytes that a plan may take on a processor, by its name: weights of segments and heads
 *     together, and the largest activations; beside what the platform's memories hold
 * @param exits how many there may be
 * @param space among which plans to choose
 */
public record Objective(
        Quantity minimise,
        Map<Quantity, Double> weights,
        AccuracyLimits accuracy,
        Map<Quantity, Double> limits,
        Map<String, Long> memory,
        ExitLimits exits,
        SearchSpace space) {
    public Objective {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        memory = Collections.unmodifiableMap(new TreeMap<>(memory));
        if (weights.values().stream().anyMatch(weight -> !(weight >= 0) || weight.isInfinite())) {
            throw new IllegalArgumentException("The weights " + weights + " have to be numbers of zero or more.");
        }
        if (memory.values().stream().anyMatch(bytes -> bytes < 0)) {
            throw new IllegalArgumentException("The bytes " + memory + " have to be zero or more.");
        }
    }

    /** With nothing to keep but a number of exits, in the usual space. */
    public static Objective of(Quantity minimise, int mostExits) {
        return new Objective(
                minimise,
                Map.of(),
                AccuracyLimits.NONE,
                Map.of(),
                Map.of(),
                new ExitLimits(mostExits, false),
                SearchSpace.USUAL);
    }

    public Objective minimising(Quantity other) {
        return new Objective(other, weights, accuracy, limits, memory, exits, space);
    }

    /** The weighted sum instead of one quantity. */
    public Objective weighing(Map<Quantity, Double> quantities) {
        return new Objective(minimise, quantities, accuracy, limits, memory, exits, space);
    }

    public Objective with(AccuracyLimits other) {
        return new Objective(minimise, weights, other, limits, memory, exits, space);
    }

    /** The same limits of accuracy, held against something else. */
    public Objective with(AccuracyMeasure measure) {
        return with(accuracy.of(measure));
    }

    /** With these limits of quantities. */
    public Objective within(Map<Quantity, Double> most) {
        return new Objective(minimise, weights, accuracy, most, memory, exits, space);
    }

    /** With these limits of bytes by processor. */
    public Objective withMemory(Map<String, Long> most) {
        return new Objective(minimise, weights, accuracy, limits, most, exits, space);
    }

    public Objective with(ExitLimits other) {
        return new Objective(minimise, weights, accuracy, limits, memory, other, space);
    }

    public Objective in(SearchSpace other) {
        return new Objective(minimise, weights, accuracy, limits, memory, exits, other);
    }

    /** The same without limits of accuracy. */
    public Objective ofAnyAccuracy() {
        return with(AccuracyLimits.NONE);
    }

    /** What is minimised, of a plan that does this. */
    public double value(PlanFigures figures) {
        if (weights.isEmpty()) {
            return figures.of(minimise);
        }
        double sum = 0;
        for (Quantity quantity : Quantity.values()) {
            sum += weights.getOrDefault(quantity, 0.0) * figures.of(quantity);
        }
        return sum;
    }
}
