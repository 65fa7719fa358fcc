// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.training.ExitProfile;
import org.osgi.annotation.versioning.ProviderType;

/** What a chosen plan has to be better than. A pure function. A service. */
@ProviderType
public interface Baselines {
    /**
     * The backbone alone, the truncated network at each candidate, one confidence of 0.9 for all of the chosen plan's
     * exits, and the paper's mode.
     */
    List<Baseline> of(Plan chosen, ExitProfile calibration, CostTable costs, Objective objective, Progress progress);
}
