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
 */
public record Objective(
        Quantity minimise,
        OptionalDouble mostAccuracyDrop,
        OptionalDouble leastAccuracy,
        Map<Quantity, Double> limits,
        int mostExits,
        boolean oneStandardError,
        boolean classifiersAtMostProcessors) {
    public Objective {
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        if (mostExits < 0) {
            throw new IllegalArgumentException("A plan can't have " + mostExits + " exits.");
        }
    }
}
