// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.List;
import java.util.Optional;
import org.offramp.api.certification.Certification;
import org.offramp.api.decision.Decision;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.TemperatureTrial;

/**
 * What was found out about plans.
 *
 * @param search of the calibration samples
 * @param test of the chosen plan; empty when none was chosen
 * @param independence what the independence assumption is worth on the calibration samples
 * @param baselines other ways to use the same candidates
 * @param certification where one was asked for
 * @param decision by which all of them decide
 * @param temperatures whether they were kept, where they were asked for
 */
public record PlanFindings(
        SearchResult search,
        Optional<PlanFigures> test,
        IndependenceReport independence,
        List<TestedBaseline> baselines,
        Optional<Certification> certification,
        Decision decision,
        Optional<TemperatureTrial> temperatures) {
    public PlanFindings {
        baselines = List.copyOf(baselines);
    }
}
