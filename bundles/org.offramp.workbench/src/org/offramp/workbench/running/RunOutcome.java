// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.PlanFigures;

/** What came out of a conversion, in a sentence. */
final class RunOutcome {
    private RunOutcome() {}

    static String of(ConversionResult result) {
        Optional<PlanFigures> test = result.findings().test();
        if (test.isEmpty()) {
            return "No plan meets the limits: "
                    + result.findings().search().shortfalls().stream()
                            .map(shortfall -> String.format(
                                    Locale.ROOT,
                                    "%s is %.4g at best, not %.4g",
                                    shortfall.limit(),
                                    shortfall.best(),
                                    shortfall.asked()))
                            .collect(Collectors.joining("; "))
                    + ".";
        }
        PlanFigures figures = test.get();
        double saved = 1 - figures.macs() / result.exits().costs().backboneMacs();
        return String.format(
                Locale.ROOT,
                "Done: %.1f %% fewer MACs, accuracy %.2f %% (drop %.2f points on test samples).",
                100 * saved,
                100 * figures.accuracy(),
                100 * figures.accuracyDrop());
    }
}
