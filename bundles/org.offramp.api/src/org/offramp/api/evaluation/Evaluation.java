// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.evaluation;

import org.offramp.api.compute.EngineSettings;

/**
 * A backbone's top-1 accuracy on labelled data.
 *
 * @param engine name and version of what computed
 * @param samplesPerSecond of the forward passes and the reading of data, without start-up
 */
public record Evaluation(
        String backbone,
        String data,
        long samples,
        long correct,
        String engine,
        EngineSettings settings,
        double samplesPerSecond) {
    /** Share of samples whose largest output is their label, 0 to 1. */
    public double accuracy() {
        return (double) correct / samples;
    }
}
