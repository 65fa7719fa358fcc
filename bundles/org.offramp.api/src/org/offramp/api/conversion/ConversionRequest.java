// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import org.offramp.api.analysis.AnalysisLimits;

/**
 * What to convert.
 *
 * @param limits which candidates are worth looking at
 * @param seed decides everything random
 */
public record ConversionRequest(
        BackboneSource backbone,
        DataSources data,
        TargetPlatform platform,
        Goal goal,
        AnalysisLimits limits,
        ChosenStrategies strategies,
        long seed,
        Folders folders) {
    /** The same for another goal. */
    public ConversionRequest with(Goal other) {
        return new ConversionRequest(backbone, data, platform, other, limits, strategies, seed, folders);
    }
}
