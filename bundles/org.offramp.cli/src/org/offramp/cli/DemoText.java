// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.PlanFigures;

/** What the demo came to, in three lines for a person who sees Offramp for the first time, and where to read on. */
record DemoText(ConversionResult result) {
    List<String> lines() {
        return result.findings().test().map(this::lines).orElseGet(() -> new ConversionText(result).lines());
    }

    private List<String> lines(PlanFigures test) {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%.1f %% of the %d test samples leave early, at an exit; the others go to the network's end.",
                100 * (1 - test.exitRates().get(test.exitRates().size() - 1)),
                result.profiles().test().samples()));
        lines.add(format(
                "So a sample takes %.1f %% less computing, and %.4g mJ and %.4g ms on the two microcontrollers.",
                100 * (1 - test.macs() / result.exits().costs().backboneMacs()),
                1e3 * test.joules(),
                1e3 * test.seconds()));
        lines.add(format(
                "%.1f %% of the answers are right; the whole network alone gets %.1f %% right.",
                100 * test.accuracy(), 100 * (test.accuracy() + test.accuracyDrop())));
        lines.add("Report: " + ConversionJson.report(result));
        return lines;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
