// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.Optional;
import org.offramp.api.datasets.DataSpec;

/**
 * Which samples do what; what lacks is split off by the seed.
 *
 * @param training trains the heads
 * @param calibration chooses the thresholds
 * @param test the last word, touched once
 */
public record DataSources(DataSpec training, Optional<DataSpec> calibration, Optional<DataSpec> test) {}
