// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a plan is looked for.
 *
 * @param minimise the quantity to minimise
 * @param mostAccuracyDrop largest loss against the backbone on the same samples, as a fraction
 * @param leastAccuracy smallest accuracy, 0 to 1
 * @param limits largest value of quantities, in their units
 * @param mostExits largest number of exits, the backbone's own classifier not counted
 * @param oneStandardError whether drop + one paired standard error has to meet the limit, not the drop alone
 * @param classifiersAtMostProcessors the paper's rule: no more classifiers than processors
 * @param weights when not empty, the sum of these quantities, each times its weight, is minimised instead
 * @param measure what the limits of accuracy are held against
 * @param space among which plans to choose
 */
public record Objective(
        Quantity minimise,
        OptionalDouble mostAccuracyDrop,
        OptionalDouble leastAccuracy,
        Map<Quantity, Double> limits,
        int mostExits,
        boolean oneStandardError,
        boolean classifiersAtMostProcessors,
        Map<Quantity, Double> weights,
        AccuracyMeasure measure,
        SearchSpace space) {
    public Objective {
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        if (weights.values().stream().anyMatch(weight -> !(weight >= 0) || weight.isInfinite())) {
            throw new IllegalArgumentException("The weights " + weights + " have to be numbers of zero or more.");
        }
        if (mostExits < 0) {
            throw new IllegalArgumentException("A plan can't have " + mostExits + " exits.");
        }
    }

    /** One quantity, accuracy over all samples, the usual space. */
    public Objective(
            Quantity minimise,
            OptionalDouble mostAccuracyDrop,
            OptionalDouble leastAccuracy,
            Map<Quantity, Double> limits,
            int mostExits,
            boolean oneStandardError,
            boolean classifiersAtMostProcessors) {
        this(
                minimise,
                mostAccuracyDrop,
                leastAccuracy,
                limits,
                mostExits,
                oneStandardError,
                classifiersAtMostProcessors,
                Map.of(),
                AccuracyMeasure.OVERALL,
                SearchSpace.USUAL);
    }

    public Objective minimising(Quantity other) {
        return new Objective(
                other,
                mostAccuracyDrop,
                leastAccuracy,
                limits,
                mostExits,
                oneStandardError,
                classifiersAtMostProcessors,
                weights,
                measure,
                space);
    }

    public Objective in(SearchSpace other) {
        return new Objective(
                minimise,
                mostAccuracyDrop,
                leastAccuracy,
                limits,
                mostExits,
                oneStandardError,
                classifiersAtMostProcessors,
                weights,
                measure,
                other);
    }

    public Objective with(AccuracyMeasure other) {
        return new Objective(
                minimise,
                mostAccuracyDrop,
                leastAccuracy,
                limits,
                mostExits,
                oneStandardError,
                classifiersAtMostProcessors,
                weights,
                other,
                space);
    }

    /** The weighted sum instead of one quantity. */
    public Objective weighing(Map<Quantity, Double> quantities) {
        return new Objective(
                minimise,
                mostAccuracyDrop,
                leastAccuracy,
                limits,
                mostExits,
                oneStandardError,
                classifiersAtMostProcessors,
                quantities,
                measure,
                space);
    }

    /** The same without limits of accuracy. */
    public Objective ofAnyAccuracy() {
        return new Objective(
                minimise,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                limits,
                mostExits,
                false,
                classifiersAtMostProcessors,
                weights,
                AccuracyMeasure.OVERALL,
                space);
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
