// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.workbench.results.Findings.NamedPlan;

/** A plan in a few lines. */
final class PlanText {
    private PlanText() {}

    static String of(NamedPlan plan) {
        PlanFigures figures = plan.rated().figures();
        return of(plan.name(), figures) + "\n" + exits(plan.rated().plan(), figures);
    }

    /** Its name and what it takes. */
    static String of(String name, PlanFigures figures) {
        return name + "\n"
                + IntStream.range(0, Axis.values().length)
                        .mapToObj(axis -> Axis.values()[axis].inWords(figures))
                        .collect(Collectors.joining("\n"));
    }

    private static String exits(Plan plan, PlanFigures figures) {
        return IntStream.range(0, figures.exitRates().size())
                .mapToObj(exit -> String.format(
                        Locale.ROOT,
                        "%.1f %% leave at %s",
                        100 * figures.exitRates().get(exit),
                        exit < plan.heads().size() ? "exit " + (exit + 1) : "the end"))
                .collect(Collectors.joining("\n"));
    }
}
