// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.graph.Network;

/**
 * Settings that depend on engine and network alone, not on measurements. Variant and batch size decide the last bits of
 * features, and so of trained heads and thresholds: a conversion has to find the same ones on each run. The number of
 * workers changes nothing but the speed.
 */
public final class ReproducibleSettings {
    private ReproducibleSettings() {}

    /** The engine's last variant, the most optimised one, in batches that fit into a processor's cache. */
    public static EngineSettings of(ComputeEngine engine, Network network, int workers) {
        String variant = engine.variants().get(engine.variants().size() - 1);
        return new EngineSettings(
                variant, workers, BatchSizes.of(network, 16, 4).get(0));
    }
}
