// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.training;

/**
 * @param mostEpochs passes over the training features, unless it stops early
 * @param patience epochs without improvement before it stops
 */
public record TrainingSettings(long seed, int mostEpochs, int patience, int batchSize, double learningRate) {
    public TrainingSettings {
        if (mostEpochs < 1 || patience < 1 || batchSize < 1 || !(learningRate > 0)) {
            throw new IllegalArgumentException("Training for " + mostEpochs + " epochs with a patience of " + patience
                    + ", batches of " + batchSize + " and a learning rate of " + learningRate + " isn't possible.");
        }
    }

    public static TrainingSettings withSeed(long seed) {
        return new TrainingSettings(seed, 30, 5, 256, 1e-3);
    }
}
