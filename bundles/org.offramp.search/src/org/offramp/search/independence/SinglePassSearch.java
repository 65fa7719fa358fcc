// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.osgi.service.component.annotations.Component;

/** The paper's mode with one pass over its graph instead of Bellman-Ford's rounds: the same plan, sooner. */
@Component
public final class SinglePassSearch implements ArchitectureSearch {
    private final BellmanFordSearch search = new BellmanFordSearch(ThresholdGraph::singlePass);

    @Override
    public String id() {
        return "single-pass";
    }

    @Override
    public String description() {
        return "the paper's mode, with one pass over its graph instead of Bellman-Ford's rounds: the same plan";
    }

    @Override
    public SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        SearchResult found = search.search(calibration, costs, objective, progress);
        return new SearchResult(
                found.chosen(),
                found.front(),
                found.predicted(),
                found.method().replace("bellman-ford", id()),
                found.provenOptimal(),
                found.shortfalls(),
                found.architectures(),
                found.census(),
                found.bound());
    }
}
