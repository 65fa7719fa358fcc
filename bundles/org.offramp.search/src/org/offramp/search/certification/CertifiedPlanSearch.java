// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.CertifiedResult;
import org.offramp.api.certification.CertifiedSearch;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskController;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.limits.PlanLimits;
import org.offramp.search.replay.CascadeReplay;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Searches twice: for the best plan, and for the front of the certified risk and the objective, which is then certified
 * from the safest plan on. Only the calibration samples decide which plans there are and in which order.
 */
@Component
public final class CertifiedPlanSearch implements CertifiedSearch {
    private final RiskController controller;

    @Activate
    public CertifiedPlanSearch(@Reference RiskController controller) {
        this.controller = controller;
    }

    @Override
    public CertifiedResult search(
            ArchitectureSearch search,
            ExitProfile calibration,
            ExitProfile unseen,
            CostTable costs,
            Objective objective,
            RiskLimit limit,
            Progress progress) {
        check(unseen, costs);
        SearchResult found = search.search(calibration, costs, objective, progress);
        Risk risk = limit.risk();
        ExitProfile losses = risk.asAccuracyDrop(calibration);
        Objective anyAccuracy = objective.ofAnyAccuracy();
        boolean same = risk == Risk.SIGNED && objective.equals(anyAccuracy);
        List<RatedPlan> front = (same ? found : search.search(losses, costs, anyAccuracy, progress)).front();
        List<RatedPlan> safestFirst = Stream.concat(
                        front.stream().map(RatedPlan::plan),
                        found.chosen().stream().map(RatedPlan::plan))
                .distinct()
                .map(plan -> new RatedPlan(plan, new CascadeReplay().replay(plan, losses, costs)))
                .sorted(safestFirst(objective))
                .toList();
        PlanLimits limits = new PlanLimits(objective, calibration, costs);
        List<RatedPlan> kept = safestFirst.stream()
                .map(rated -> limits.rate(rated.plan()))
                .filter(limits::areKept)
                .toList();
        return certified(found, kept, controller.certify(plans(kept), unseen, limit), objective);
    }

    private static void check(ExitProfile unseen, CostTable costs) {
        if (unseen.heads() != costs.heads().size()) {
            throw new BadInputException(
                    "profile for the certificate",
                    "It has " + unseen.heads() + " heads beside the backbone's classifier, the cost table has "
                            + costs.heads().size() + ".",
                    "Take both from the same conversion.");
        }
    }

    private static List<Plan> plans(List<RatedPlan> rated) {
        return rated.stream().map(RatedPlan::plan).toList();
    }

    private static Comparator<RatedPlan> safestFirst(Objective objective) {
        Comparator<RatedPlan> risk =
                Comparator.comparingDouble(rated -> rated.figures().accuracyDrop());
        return risk.thenComparing(
                rated -> objective.value(rated.figures()),
                Comparator.<Double>naturalOrder().reversed());
    }

    private static CertifiedResult certified(
            SearchResult found, List<RatedPlan> kept, Certification certification, Objective objective) {
        List<Plan> passed =
                certification.certified().stream().map(CertifiedPlan::plan).toList();
        Optional<RatedPlan> best = kept.stream()
                .filter(rated -> passed.contains(rated.plan()))
                .min(Comparator.comparingDouble(rated -> objective.value(rated.figures())));
        boolean needless = kept.stream().allMatch(rated -> rated.plan().heads().isEmpty());
        Optional<RatedPlan> chosen =
                best.filter(rated -> needless || !rated.plan().heads().isEmpty());
        SearchResult result = new SearchResult(
                chosen,
                found.front(),
                Optional.empty(),
                found.method() + ", then certified",
                false,
                chosen.isPresent() ? List.of() : shortfalls(found, certification),
                found.architectures(),
                found.census(),
                found.bound());
        return new CertifiedResult(result, certification);
    }

    private static List<Shortfall> shortfalls(SearchResult found, Certification certification) {
        RiskLimit limit = certification.limit();
        return certification
                .refusal()
                .map(refusal -> List.of(new Shortfall("certified risk", limit.epsilon(), refusal.bound())))
                .orElse(found.shortfalls());
    }
}
