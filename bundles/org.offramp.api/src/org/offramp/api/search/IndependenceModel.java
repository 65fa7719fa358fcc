// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import org.offramp.api.cost.CostTable;
import org.offramp.api.training.ExitProfile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a plan would do if its exits were independent of each other: rates and accuracies of each exit over all samples,
 * multiplied. A promise that real samples don't keep, shown beside the {@link PlanReplay}. A pure function. A service.
 */
@ProviderType
public interface IndependenceModel {
    /** The standard error is that of two independent accuracies. */
    PlanFigures predict(Plan plan, ExitProfile profile, CostTable costs);
}
