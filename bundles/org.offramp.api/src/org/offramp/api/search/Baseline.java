// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.Optional;

/**
 * Another way to use the same candidates.
 *
 * @param promised what the method believed of its plan, if it assumes more than it measured
 */
public record Baseline(String name, Plan plan, PlanFigures calibration, Optional<PlanFigures> promised) {}
