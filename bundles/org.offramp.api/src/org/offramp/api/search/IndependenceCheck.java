// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.training.ExitProfile;
import org.osgi.annotation.versioning.ProviderType;

/** Holds the independence assumption against the true cascade. A pure function. A service. */
@ProviderType
public interface IndependenceCheck {
    /** @param found in this profile, for this objective */
    IndependenceReport check(
            SearchResult found, ExitProfile profile, CostTable costs, Objective objective, Progress progress);
}
