// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.offramp.request.CostKind;
import org.offramp.request.Safety;

/**
 * What a plan is looked for, as the user said it.
 *
 * @param maxAccuracyDrop as a fraction; not together with {@code minAccuracy}
 * @param minAccuracy 0 to 1
 * @param maxLatencySeconds mean for one sample
 * @param maxWorstLatencySeconds for a sample that leaves at no exit
 * @param maxEnergyJoules mean for one sample
 * @param maxMemoryBytes of a plan on a processor, by its name
 * @param paper whether to keep the paper's rules
 */
public record JobObjective(
        Optional<CostKind> minimise,
        OptionalDouble maxAccuracyDrop,
        OptionalDouble minAccuracy,
        OptionalDouble maxLatencySeconds,
        OptionalDouble maxWorstLatencySeconds,
        OptionalDouble maxEnergyJoules,
        Map<String, Long> maxMemoryBytes,
        OptionalInt maxExits,
        Optional<Safety> safety,
        boolean paper) {
    public JobObjective {
        maxMemoryBytes = Map.copyOf(maxMemoryBytes);
    }
}
