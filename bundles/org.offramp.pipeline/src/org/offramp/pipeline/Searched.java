// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.List;
import java.util.Optional;
import org.offramp.api.certification.Certification;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;

/**
 * What stage search gives.
 *
 * @param baselines other ways to use the same candidates; none when no plan was chosen
 * @param independence what the paper's assumption is worth on the calibration samples
 * @param certification where one was asked for
 */
record Searched(
        SearchResult result,
        List<Baseline> baselines,
        IndependenceReport independence,
        Optional<Certification> certification) {
    Optional<Plan> plan() {
        return result.chosen().map(RatedPlan::plan);
    }
}
