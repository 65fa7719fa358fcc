// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.List;
import org.offramp.api.search.ArchitectureSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The searches that are there at the moment. */
@Component(service = AvailableSearches.class)
public final class AvailableSearches {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ArchitectureSearch> searches;

    @Activate
    public AvailableSearches() {
        this(List.of());
    }

    AvailableSearches(List<ArchitectureSearch> searches) {
        this.searches = searches;
    }

    public ArchitectureSearch byId(String id) {
        return Choice.byId("solver", id, searches, ArchitectureSearch::id);
    }
}
