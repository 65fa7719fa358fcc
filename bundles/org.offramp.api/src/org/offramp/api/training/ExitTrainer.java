// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.training;

import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.extraction.FeatureSet;
import org.osgi.annotation.versioning.ConsumerType;

/** Trains heads, each alone on the frozen backbone. A service; usable from several threads. */
@ConsumerType
public interface ExitTrainer {
    /** Short unique name. */
    String id();

    /** How it trains, for people, in one line. */
    String description();

    /**
     * Trains one head; the same inputs and settings give the same weights.
     *
     * @param validation decides when to stop and which weights are kept
     */
    TrainedHead train(
            ExitHead head, FeatureSet training, FeatureSet validation, TrainingSettings settings, Progress progress);
}
