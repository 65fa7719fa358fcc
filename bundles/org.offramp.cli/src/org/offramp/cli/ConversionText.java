// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.SearchResult.Shortfall;

/** What a conversion came to, in a few lines for a person. */
record ConversionText(ConversionResult result) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        result.findings()
                .search()
                .chosen()
                .ifPresentOrElse(chosen -> addPlan(chosen.plan(), lines), () -> addShortfalls(lines));
        result.findings()
                .certification()
                .ifPresent(certification -> lines.add(
                        CertificationText.line(certification, result.findings().search())));
        result.findings().temperatures().ifPresent(trial -> lines.add(trial.reason()));
        result.warnings().forEach(warning -> lines.add("Warning: " + warning));
        lines.add("Report: " + ConversionJson.report(result));
        return lines;
    }

    private void addPlan(Plan plan, List<String> lines) {
        PlanFigures test = result.findings().test().orElseThrow();
        lines.add(format(
                "Accuracy: %.2f %% with exits, %.2f %% of %s alone (drop %.2f points, %d test samples)",
                100 * test.accuracy(),
                100 * backboneAccuracy(),
                result.request().backbone().name(),
                100 * test.accuracyDrop(),
                result.profiles().test().samples()));
        double whole = result.exits().costs().backboneMacs();
        lines.add(format(
                "MACs: %.4g M of %.4g M for a sample, mean (%.1f %% saved)",
                test.macs() / 1e6, whole / 1e6, 100 * (1 - test.macs() / whole)));
        lines.add(format(
                "Energy: %.4g mJ for a sample, mean; latency: %.4g ms, at worst %.4g ms",
                1e3 * test.joules(), 1e3 * test.seconds(), 1e3 * test.worstSeconds()));
        lines.add("Samples leave: " + exits(plan, test));
    }

    private String exits(Plan plan, PlanFigures figures) {
        List<String> exits = new ArrayList<>();
        for (int i = 0; i < figures.exitRates().size(); i++) {
            exits.add(format(
                    "%.1f %% at %s on %s",
                    100 * figures.exitRates().get(i),
                    i < plan.heads().size()
                            ? result.exits()
                                    .heads()
                                    .get(plan.heads().get(i))
                                    .head()
                                    .name()
                            : "the end",
                    result.exits()
                            .costs()
                            .processors()
                            .get(plan.answeringProcessor(i))
                            .name()));
        }
        return String.join(", ", exits);
    }

    private void addShortfalls(List<String> lines) {
        lines.add("No plan meets the limits.");
        result.findings().search().shortfalls().stream()
                .map(ConversionText::binding)
                .forEach(lines::add);
    }

    static String binding(Shortfall shortfall) {
        return format(
                "Binding: %s (asked %.4g, nearest %.4g, %.4g away)",
                shortfall.limit(), shortfall.asked(), shortfall.best(), ConversionJson.distance(shortfall));
    }

    private double backboneAccuracy() {
        return result.profiles().test().accuracy(result.profiles().test().heads());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
