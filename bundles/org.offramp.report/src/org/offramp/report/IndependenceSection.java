// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.IndependenceReport.Comparison;
import org.offramp.api.search.Objective;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.figures.Scale;

/** What the assumption that exits are independent of each other is worth here. */
record IndependenceSection(ConversionResult result, RatedPlan chosen) {
    private static final int MOST_PLANS = 6;

    void write(Html html) {
        IndependenceReport report = result.findings().independence();
        if (report.plans().isEmpty()) {
            return;
        }
        html.section(
                "If exits were independent",
                "Methods without a replay multiply each exit's own rate and precision as if exits were independent of"
                        + " each other. What they predict on the calibration samples, beside what the cascade really"
                        + " does there:");
        html.table(
                1,
                List.of("Plan", "Accuracy", "predicted", "off by", objective(), "predicted", "off by"),
                report.plans().stream()
                        .limit(MOST_PLANS)
                        .map(comparison -> row(comparison, report))
                        .toList());
        correlations(html, report);
        html.paragraph(otherPlan(report));
    }

    private String objective() {
        return quantities().weights().isEmpty() ? Quantities.name(quantities().minimise()) : "weighted sum";
    }

    private Objective quantities() {
        return result.request().goal().objective();
    }

    private Html.Row row(Comparison comparison, IndependenceReport report) {
        boolean first = comparison.equals(report.plans().get(0));
        return new Html.Row(
                first,
                List.of(
                        (first ? "The chosen plan: " : "") + new Names(result).plan(comparison.plan()),
                        Scale.percent(comparison.cascade().accuracy()),
                        Scale.percent(comparison.predicted().accuracy()),
                        signed(100 * comparison.accuracyError(), "points"),
                        cost(comparison.cascade()),
                        cost(comparison.predicted()),
                        signed(100 * (comparison.costShare(quantities()) - 1), "%")));
    }

    private String cost(PlanFigures figures) {
        double value = quantities().value(figures);
        return quantities().weights().isEmpty()
                ? Quantities.text(quantities().minimise(), value)
                : Scale.text(value, "");
    }

    private static String signed(double value, String unit) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%+.2f %s", value, unit) : "–";
    }

    /** Of the chosen plan's classifiers. */
    private void correlations(Html html, IndependenceReport report) {
        List<Integer> classifiers = Stream.concat(
                        chosen.plan().heads().stream(),
                        Stream.of(result.exits().heads().size()))
                .toList();
        if (classifiers.size() < 2) {
            return;
        }
        html.subtitle("Correlation of errors");
        html.paragraph(
                "How often two classifiers are wrong on the same samples: 0 would be independence, 1 means always"
                        + " on the same.");
        List<String> names = classifiers.stream()
                .map(classifier -> Names.exit(chosen.plan(), classifiers.indexOf(classifier)))
                .toList();
        List<String> titles = Stream.concat(Stream.of(""), names.stream()).toList();
        List<List<Double>> cells = classifiers.stream()
                .map(row -> classifiers.stream()
                        .map(column -> report.errorCorrelations().get(row).get(column))
                        .toList())
                .toList();
        html.heatMap(titles, names, cells);
    }

    private String otherPlan(IndependenceReport report) {
        if (report.assumed().isEmpty()) {
            return "The paper's mode, which searches under this assumption, finds no plan here, or would have had too"
                    + " many architectures to look at.";
        }
        Baseline assumed = report.assumed().get();
        String promise = assumed.promised()
                .map(figures -> ", promised a drop of " + Scale.points(figures.accuracyDrop())
                        + " and really has one of "
                        + Scale.points(assumed.calibration().accuracyDrop()))
                .orElse("");
        return report.picksAnotherPlan(chosen.plan())
                ? "The paper's mode, which searches under this assumption, would have picked another plan: "
                        + new Names(result).plan(assumed.plan()) + promise + "."
                : "The paper's mode, which searches under this assumption, would have picked the same plan.";
    }
}
