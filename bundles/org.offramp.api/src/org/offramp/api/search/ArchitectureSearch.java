// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.training.ExitProfile;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds exits, thresholds and mapping together. A pure function. A service; stateless. */
@ConsumerType
public interface ArchitectureSearch {
    /** Short unique name. */
    String id();

    /** How it searches, for people, in one line. */
    String description();

    /** @param calibration with as many heads as the cost table, in the same order */
    SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress);
}
