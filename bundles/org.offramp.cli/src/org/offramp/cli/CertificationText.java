// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Locale;
import java.util.Optional;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.Certification.Refusal;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;

/** What could be certified, in a line for a person. */
final class CertificationText {
    private CertificationText() {}

    static String line(Certification certification, SearchResult result) {
        Optional<CertifiedPlan> best = result.chosen()
                .map(RatedPlan::plan)
                .flatMap(plan -> certification.certified().stream()
                        .filter(certified -> certified.plan().equals(plan))
                        .findFirst());
        return best.map(plan -> certified(plan, certification))
                .or(() -> certification.refusal().map(refusal -> refused(refusal, certification)))
                .orElse("Nothing was left to certify.");
    }

    private static String certified(CertifiedPlan plan, Certification certification) {
        RiskLimit limit = certification.limit();
        return String.format(
                Locale.ROOT,
                "Certified: %s at most %.4g points, wrong with a probability of at most %.4g"
                        + " (measured %.3g on %d samples, %d plans certified)",
                CertificationOptions.name(limit.risk()),
                100 * limit.epsilon(),
                limit.delta(),
                100 * plan.risk(),
                certification.samples(),
                certification.certified().size());
    }

    private static String refused(Refusal refusal, Certification certification) {
        String need = refusal.moreSamples().isPresent()
                ? "it needs about " + refusal.moreSamples().getAsLong() + " more samples"
                : "no number of samples helps";
        return String.format(
                Locale.ROOT,
                "No plan with exits could be certified: %s of the safest is %.3g points on %d samples, %s.",
                CertificationOptions.name(certification.limit().risk()),
                100 * refusal.risk(),
                certification.samples(),
                need);
    }
}
