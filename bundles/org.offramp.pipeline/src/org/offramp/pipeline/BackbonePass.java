// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.pipeline.features.FeatureExtraction;
import org.offramp.pipeline.features.SampleParts;
import org.offramp.pipeline.features.SampleSource;

/**
 * What runs the backbone over the samples, once over each.
 *
 * @param parts which samples train, validate, calibrate and test
 */
record BackbonePass(
        ComputeEngine engine,
        EngineSettings settings,
        SampleSource source,
        FeatureExtraction extraction,
        SampleParts parts) {
    /** Engine and settings that the features depend on; the number of workers isn't among them. */
    String computedBy() {
        return computedBy(engine, settings);
    }

    static String computedBy(ComputeEngine engine, EngineSettings settings) {
        return engine.version() + ", " + settings.variant() + ", batches of " + settings.batchSize();
    }
}
