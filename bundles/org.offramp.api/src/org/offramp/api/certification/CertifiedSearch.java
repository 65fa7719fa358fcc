// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.training.ExitProfile;
import org.osgi.annotation.versioning.ProviderType;

/** Searches plans and lets a controller certify them. A pure function. A service. */
@ProviderType
public interface CertifiedSearch {
    /**
     * Chooses the plan with the smallest objective among those that meet all limits on the calibration samples and are
     * certified on the unseen ones.
     *
     * @param objective its accuracy limits, if any, hold beside the certified risk
     */
    CertifiedResult search(
            ArchitectureSearch search,
            ExitProfile calibration,
            ExitProfile unseen,
            CostTable costs,
            Objective objective,
            RiskLimit limit,
            Progress progress);
}
