// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

/**
 * The numbers of a processor that don't depend on the network.
 *
 * @param idleWatts while awake and not computing
 * @param sleepWatts while asleep
 * @param wakeUpSeconds from sleep to work
 * @param wakeUpJoules for one wake-up
 * @param weightMemoryBytes room for constants; {@link Long#MAX_VALUE} when not limited
 * @param activationMemoryBytes room for activations; {@link Long#MAX_VALUE} when not limited
 */
public record ProcessorFigures(
        String name,
        double idleWatts,
        double sleepWatts,
        double wakeUpSeconds,
        double wakeUpJoules,
        long weightMemoryBytes,
        long activationMemoryBytes) {}
