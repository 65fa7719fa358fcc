// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.compute;

/**
 * How an engine runs a network over many samples.
 *
 * @param variant one of the engine's variants
 * @param workers prepared copies of the network, each on a thread of its own
 * @param batchSize samples in one forward pass
 */
public record EngineSettings(String variant, int workers, int batchSize) {
    public EngineSettings {
        if (workers < 1 || batchSize < 1) {
            throw new IllegalArgumentException("An engine can't run with " + workers + " workers and batches of "
                    + batchSize + ". Maybe the settings file is damaged: delete it.");
        }
    }

    @Override
    public String toString() {
        return variant + ", " + workers + (workers == 1 ? " worker" : " workers") + ", batches of " + batchSize;
    }
}
