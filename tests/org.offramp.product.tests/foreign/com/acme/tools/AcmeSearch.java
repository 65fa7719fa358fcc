// SPDX-License-Identifier: EPL-2.0
package com.acme.tools;

import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;

/** Has a search of Offramp's do the work. */
public final class AcmeSearch implements ArchitectureSearch {
    private volatile ArchitectureSearch search;

    @Override
    public String id() {
        return "acme-search";
    }

    @Override
    public String description() {
        return "another's search";
    }

    @Override
    public SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        progress.note("Acme has another search.");
        return search.search(calibration, costs, objective, progress);
    }
}
