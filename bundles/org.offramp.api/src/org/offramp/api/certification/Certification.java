// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.offramp.api.search.Plan;

/**
 * What could be certified. With probability 1 − δ all certified plans keep ε.
 *
 * @param samples number of certifying samples
 * @param certified in the order in which they were tested
 * @param refusal the plan that ended the tests; empty when all plans passed
 */
public record Certification(RiskLimit limit, int samples, List<CertifiedPlan> certified, Optional<Refusal> refusal) {
    public Certification {
        certified = List.copyOf(certified);
    }

    /**
     * A plan that did not pass.
     *
     * @param risk mean loss on the certifying samples; NaN when there are none
     * @param pValue of the hypothesis that the true risk is above ε
     * @param bound the smallest ε at which this plan would have passed
     * @param moreSamples about how many more samples this plan needs if its risk stays as it is; empty when its risk is
     *     too close to ε or above it, so that no number helps
     */
    public record Refusal(Plan plan, double risk, double pValue, double bound, OptionalLong moreSamples) {}
}
