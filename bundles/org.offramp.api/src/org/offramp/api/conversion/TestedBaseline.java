// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import org.offramp.api.search.Baseline;
import org.offramp.api.search.PlanFigures;

/** A baseline with what its plan does on the test samples. */
public record TestedBaseline(Baseline baseline, PlanFigures test) {}
