// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ProfileFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Searches plans for the tables of two files. */
@Component(service = PlanSearch.class)
public final class PlanSearch {
    private final ProfileFiles profiles;
    private final CostFiles costs;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ArchitectureSearch> solvers;

    @Activate
    public PlanSearch(@Reference ProfileFiles profiles, @Reference CostFiles costs) {
        this(profiles, costs, List.of());
    }

    PlanSearch(ProfileFiles profiles, CostFiles costs, List<ArchitectureSearch> solvers) {
        this.profiles = profiles;
        this.costs = costs;
        this.solvers = solvers;
    }

    /** A result with the table that it is about. */
    record Answer(SearchResult result, CostTable costs) {}

    /** @throws BadInputException when there is no such solver, or a file is bad */
    Answer search(Path profile, Path costFile, String solver, Objective objective, Progress progress)
            throws IOException {
        ArchitectureSearch search = solvers.stream()
                .filter(each -> each.id().equals(solver))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(solver, "There is no solver of this name.", "Available: " + ids() + "."));
        CostTable table = costs.read(costFile);
        return new Answer(search.search(profiles.read(profile), table, objective, progress), table);
    }

    private String ids() {
        String ids = solvers.stream().map(ArchitectureSearch::id).sorted().collect(Collectors.joining(", "));
        return ids.isEmpty() ? "none" : ids;
    }
}
