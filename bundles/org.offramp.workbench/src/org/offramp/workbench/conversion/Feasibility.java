// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.offramp.api.search.PlanFigures;
import org.offramp.request.Conversion;
import org.offramp.request.Limits;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.conversion.ConversionDocument.Problem;

/**
 * Limits that probably can't be met, judged before anything is run.
 *
 * @param known plans that the last run found, with what they do on its calibration samples; none before the first run
 * @param bound what any plan takes at least
 */
record Feasibility(List<PlanFigures> known, CostBound bound) {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    /** A limit, what it is held against, and the unit of both. */
    private record Rule(
            EAttribute limit, String name, String unit, ToDoubleFunction<PlanFigures> value, double bound) {}

    /** In the order of the form; none when nothing is known. */
    List<Problem> doubts(Conversion conversion) {
        Limits limits = conversion.getLimits();
        if (limits == null) {
            return List.of();
        }
        List<Problem> doubts = new ArrayList<>();
        for (Rule rule : rules()) {
            if (limits.eIsSet(rule.limit())) {
                doubt(rule, (double) limits.eGet(rule.limit()), doubts);
            }
        }
        accuracy(limits, doubts);
        if (doubts.isEmpty()) {
            together(limits, doubts);
        }
        return doubts;
    }

    private List<Rule> rules() {
        return List.of(
                new Rule(MODEL.getLimits_MaxLatencySeconds(), "latency", "s", PlanFigures::seconds, bound.seconds()),
                new Rule(
                        MODEL.getLimits_MaxWorstLatencySeconds(),
                        "worst latency",
                        "s",
                        PlanFigures::worstSeconds,
                        bound.seconds()),
                new Rule(MODEL.getLimits_MaxEnergyJoules(), "energy", "J", PlanFigures::joules, bound.joules()));
    }

    private void doubt(Rule rule, double most, List<Problem> doubts) {
        if (most < rule.bound()) {
            doubts.add(new Problem(
                    rule.limit(),
                    String.format(
                            Locale.ROOT,
                            "No plan can have it: the cheapest way to an answer on this platform takes %.3g %s.",
                            rule.bound(),
                            rule.unit())));
            return;
        }
        double least = known.stream().mapToDouble(rule.value()).min().orElse(0);
        if (most < least) {
            doubts.add(new Problem(
                    rule.limit(),
                    String.format(
                            Locale.ROOT,
                            "Of the plans that the last run found, the least %s is %.3g %s.",
                            rule.name(),
                            least,
                            rule.unit())));
        }
    }

    private void accuracy(Limits limits, List<Problem> doubts) {
        if (limits.isSetMinAccuracy() && !known.isEmpty()) {
            double best =
                    known.stream().mapToDouble(PlanFigures::accuracy).max().orElseThrow();
            if (limits.getMinAccuracy() > best) {
                doubts.add(new Problem(
                        MODEL.getLimits_MinAccuracy(),
                        String.format(
                                Locale.ROOT,
                                "Of the plans that the last run found, the best accuracy is %.4f.",
                                best)));
            }
        }
    }

    /** Each limit alone can be met, but all of them at once? */
    private void together(Limits limits, List<Problem> doubts) {
        if (!known.isEmpty() && known.stream().noneMatch(plan -> meets(plan, limits))) {
            EAttribute any = Stream.concat(
                            rules().stream().map(Rule::limit),
                            Stream.of(MODEL.getLimits_MinAccuracy(), MODEL.getLimits_MaxAccuracyDrop()))
                    .filter(limits::eIsSet)
                    .findFirst()
                    .orElseThrow();
            doubts.add(new Problem(any, "No plan that the last run found meets all limits at once."));
        }
    }

    private boolean meets(PlanFigures plan, Limits limits) {
        return rules().stream()
                        .filter(rule -> limits.eIsSet(rule.limit()))
                        .allMatch(rule -> rule.value().applyAsDouble(plan) <= (double) limits.eGet(rule.limit()))
                && (!limits.isSetMinAccuracy() || plan.accuracy() >= limits.getMinAccuracy())
                && (!limits.isSetMaxAccuracyDrop() || plan.accuracyDrop() <= limits.getMaxAccuracyDrop());
    }
}
