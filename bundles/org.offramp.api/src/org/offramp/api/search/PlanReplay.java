// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import org.offramp.api.cost.CostTable;
import org.offramp.api.training.ExitProfile;
import org.osgi.annotation.versioning.ProviderType;

/** Runs the cascade of a plan over a profile, sample by sample. A pure function. A service. */
@ProviderType
public interface PlanReplay {
    PlanFigures replay(Plan plan, ExitProfile profile, CostTable costs);
}
