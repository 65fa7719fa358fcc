// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.offramp.api.Progress;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.Certification.Refusal;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.CertifiedResult;
import org.offramp.api.certification.CertifiedSearch;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.training.ExitProfile;

/** Certifies what the search chooses if an error may be probable, else nothing. */
final class FakeCertifiedSearch implements CertifiedSearch {
    final List<RiskLimit> asked = new ArrayList<>();

    @Override
    public CertifiedResult search(
            ArchitectureSearch search,
            ExitProfile calibration,
            ExitProfile unseen,
            CostTable costs,
            Objective objective,
            RiskLimit limit,
            Progress progress) {
        asked.add(limit);
        SearchResult found = search.search(calibration, costs, objective, progress);
        Plan plan = found.chosen().map(RatedPlan::plan).orElseThrow();
        if (limit.delta() > 0.05) {
            CertifiedPlan certified = new CertifiedPlan(plan, 0.004, 0.03, 0.008);
            return new CertifiedResult(found, new Certification(limit, 2, List.of(certified), Optional.empty()));
        }
        Refusal refusal = new Refusal(plan, 0.004, 0.03, 0.012, OptionalLong.of(130));
        return new CertifiedResult(
                new SearchResult(
                        Optional.empty(),
                        found.front(),
                        Optional.empty(),
                        "",
                        false,
                        List.of(new Shortfall("certified risk", limit.epsilon(), 0.012)),
                        2),
                new Certification(limit, 2, List.of(), Optional.of(refusal)));
    }
}
