// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.PlanParts;
import org.offramp.api.search.PlanParts.Share;
import org.offramp.api.search.PlanParts.Step;

/**
 * What a plan puts on each processor and link, in words.
 *
 * @param attachPoints for each head of the cost table, its tensor
 */
public record MappedPlan(Plan plan, PlanFigures figures, CostTable costs, List<String> attachPoints) {
    private static final String UNUSED = "not used by this plan";

    /** Segments, heads, energy and latency of a processor, one line each. */
    List<String> onProcessor(int processor) {
        List<String> lines = new ArrayList<>();
        List<Step> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).processor() == processor) {
                lines.add(segment(i, steps.get(i)));
            }
            if (i < plan.heads().size() && plan.headProcessors().get(i) == processor) {
                lines.add(String.format(
                        Locale.ROOT,
                        "head of exit %d: %s leave",
                        i + 1,
                        percent(figures.exitRates().get(i))));
            }
        }
        if (lines.isEmpty()) {
            return List.of(UNUSED);
        }
        String name = costs.processors().get(processor).name();
        shares().stream().filter(share -> share.name().equals(name)).findFirst().ifPresent(share -> {
            lines.add(energy(share));
            lines.add(latency(share));
        });
        return lines;
    }

    boolean isUsed(int processor) {
        return plan.processors().contains(processor) || plan.headProcessors().contains(processor);
    }

    private String segment(int index, Step step) {
        String end = index < plan.heads().size() ? attachPoints.get(plan.heads().get(index)) : "the end";
        return String.format(Locale.ROOT, "segment %d, to %s: run by %s", index + 1, end, percent(step.share()));
    }

    /** What a link carries between two processors, in both directions; empty when nothing. */
    Optional<String> between(int first, int second) {
        List<Step> steps = steps();
        String words = steps.stream()
                .flatMap(step -> step.handover().stream()
                        .filter(each -> each.from() == first && step.processor() == second
                                || each.from() == second && step.processor() == first))
                .map(each -> String.format(Locale.ROOT, "%,d B for %s", each.bytes(), percent(each.share())))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** Where energy and time go: processors, links, and the rest. */
    List<Share> shares() {
        return new PlanParts(plan, costs).shares(figures);
    }

    private List<Step> steps() {
        return new PlanParts(plan, costs).steps(figures.exitRates());
    }

    String energy(Share share) {
        return "energy " + milli(share.joules(), "mJ") + ", " + percent(share.joules() / figures.joules());
    }

    String latency(Share share) {
        return "latency " + milli(share.seconds(), "ms") + ", " + percent(share.seconds() / figures.seconds());
    }

    private static String milli(double value, String unit) {
        return String.format(Locale.ROOT, "%.4g %s", 1e3 * value, unit);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "0 %" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
