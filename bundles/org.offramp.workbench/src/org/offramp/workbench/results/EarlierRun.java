// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.List;
import java.util.Optional;
import org.offramp.api.search.PlanFigures;

/**
 * What another run found, to be drawn beside this one.
 *
 * @param chosen what the chosen plan does, if there is one
 * @param front from the cheapest to the most accurate
 */
public record EarlierRun(String name, Optional<PlanFigures> chosen, List<PlanFigures> front) {}
