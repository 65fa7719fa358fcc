// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.evaluation;

import java.util.List;
import org.offramp.api.compute.EngineSettings;

/**
 * Speed of one engine.
 *
 * @param engine name and version
 * @param samplesPerSecond one figure for each turn, in order
 */
public record BenchmarkResult(String engineId, String engine, EngineSettings settings, List<Double> samplesPerSecond) {
    public BenchmarkResult {
        samplesPerSecond = List.copyOf(samplesPerSecond);
    }

    /** Median over the turns. */
    public double median() {
        List<Double> sorted = samplesPerSecond.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
