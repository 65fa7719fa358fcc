// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.evaluation;

import java.util.List;
import org.offramp.api.Omission;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.compute.EngineSettings;

/**
 * A backbone's top-1 accuracy on labelled data.
 *
 * @param arithmetic how the integers of a quantised network were read
 * @param engine name and version of what computed
 * @param samplesPerSecond of the forward passes and the reading of data, without start-up
 * @param omitted records of the data that can't be used
 */
public record Evaluation(
        String backbone,
        Arithmetic arithmetic,
        String data,
        long samples,
        long correct,
        String engine,
        EngineSettings settings,
        double samplesPerSecond,
        List<Omission> omitted) {
    public Evaluation {
        omitted = List.copyOf(omitted);
    }

    /** Share of samples whose largest output is their label, 0 to 1. */
    public double accuracy() {
        return (double) correct / samples;
    }
}
