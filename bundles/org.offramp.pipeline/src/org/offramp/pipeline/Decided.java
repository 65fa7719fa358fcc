// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.Optional;
import org.offramp.api.decision.Decision;
import org.offramp.api.search.TemperatureTrial;
import org.offramp.api.training.ExitProfile;

/**
 * What stage evaluate gives.
 *
 * @param calibration with confidences as decided
 * @param trial of temperatures, if they were asked for
 */
record Decided(Decision decision, ExitProfile calibration, Optional<TemperatureTrial> trial) {}
