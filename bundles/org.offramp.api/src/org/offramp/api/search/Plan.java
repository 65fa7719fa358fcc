// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;

/**
 * An architecture with thresholds.
 *
 * @param heads indices of the chosen heads, in the order of their attach points, at most one for each point
 * @param thresholds for each chosen head: a sample leaves where the confidence is at least this
 * @param processors for each segment between chosen exits, the last one to the backbone's classifier included, the
 *     processor it runs on; a head runs where the segment before it runs
 */
public record Plan(List<Integer> heads, List<Double> thresholds, List<Integer> processors) {
    public Plan {
        heads = List.copyOf(heads);
        thresholds = List.copyOf(thresholds);
        processors = List.copyOf(processors);
        if (thresholds.size() != heads.size() || processors.size() != heads.size() + 1) {
            throw new IllegalArgumentException("A plan with " + heads.size() + " exits has " + thresholds.size()
                    + " thresholds and " + processors.size() + " segments.");
        }
    }
}
