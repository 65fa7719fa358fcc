// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

/**
 * How many exits a plan may have.
 *
 * @param most largest number, the backbone's own classifier not counted
 * @param classifiersAtMostProcessors the paper's rule: no more classifiers than processors
 */
public record ExitLimits(int most, boolean classifiersAtMostProcessors) {
    public ExitLimits {
        if (most < 0) {
            throw new IllegalArgumentException("A plan can't have " + most + " exits.");
        }
    }
}
