// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.MemoryLoad;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;

/** What a search found, in a few lines for a person. */
final class SearchText {
    private SearchText() {}

    static List<String> lines(PlanSearch.Answer answer) {
        SearchResult result = answer.result();
        List<String> lines = new ArrayList<>();
        result.chosen().ifPresent(chosen -> {
            addExits(chosen, answer.costs().table(), lines);
            lines.add(figures("Cascade", chosen.figures(), answer));
            if (answer.costs().macsPerCost().isEmpty()) {
                lines.add(memory(chosen.plan(), answer.costs().table()));
            }
        });
        answer.certification().ifPresent(certification -> lines.add(CertificationText.line(certification, result)));
        answer.temperatures().ifPresent(trial -> lines.add(trial.reason()));
        result.predicted().ifPresent(predicted -> lines.add(figures("Promised", predicted, answer)));
        if (!result.shortfalls().isEmpty()) {
            lines.add(
                    result.chosen().isPresent()
                            ? "The plan breaks limits, though its solver predicted otherwise."
                            : "No plan meets the limits.");
            result.shortfalls().stream().map(ConversionText::binding).forEach(lines::add);
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s, %d architectures, %d plans on the front",
                result.method(),
                result.architectures(),
                result.census().frontPlans()));
        if (result.census().dominated() + result.census().infeasible() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d architectures have no plan on the front, %d have none within the limits",
                    result.census().dominated(),
                    result.census().infeasible()));
        }
        return lines;
    }

    private static void addExits(RatedPlan chosen, CostTable costs, List<String> lines) {
        Plan plan = chosen.plan();
        for (int exit = 0; exit < plan.processors().size(); exit++) {
            boolean last = exit == plan.heads().size();
            lines.add(String.format(
                    Locale.ROOT,
                    "%5.1f %% leave at %s on %s",
                    100 * chosen.figures().exitRates().get(exit),
                    last
                            ? "the end"
                            : costs.heads().get(plan.heads().get(exit)).name() + " from confidence "
                                    + plan.thresholds().get(exit),
                    costs.processors().get(plan.answeringProcessor(exit)).name()));
        }
    }

    private static String memory(Plan plan, CostTable costs) {
        MemoryLoad load = MemoryLoad.of(plan, costs);
        return plan.processors().stream()
                .distinct()
                .map(processor -> String.format(
                        Locale.ROOT,
                        "%,d + %,d bytes on %s",
                        load.weightBytes(processor),
                        load.activationBytes(processor),
                        costs.processors().get(processor).name()))
                .collect(Collectors.joining(", ", "Memory (weights + activations): ", ""));
    }

    private static String figures(String what, PlanFigures figures, PlanSearch.Answer answer) {
        if (answer.costs().macsPerCost().isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "%s: accuracy %.2f %% (drop %.2f points), cost %.6g",
                    what,
                    100 * figures.accuracy(),
                    100 * figures.accuracyDrop(),
                    answer.cost(figures));
        }
        return String.format(
                Locale.ROOT,
                "%s: accuracy %.2f %% (drop %.2f points), %.4g M MACs, %.4g mJ, %.4g ms, at worst %.4g ms",
                what,
                100 * figures.accuracy(),
                100 * figures.accuracyDrop(),
                figures.macs() / 1e6,
                1e3 * figures.joules(),
                1e3 * figures.seconds(),
                1e3 * figures.worstSeconds());
    }
}
