// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.TestedBaseline;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.figures.Scale;
import org.offramp.figures.ScatterChart;
import org.offramp.figures.ScatterChart.Look;
import org.offramp.figures.ScatterChart.Point;
import org.offramp.figures.ScatterChart.Series;

/** Accuracy against the objective: all plans that no other beats, and what they compete with. */
record FrontSection(ConversionResult result) {
    /** Accuracy below the backbone's that a close look still shows. */
    private static final double CLOSE = 0.06;

    private static final int MOST_DOTS = 200;

    void write(Html html) {
        Quantity objective = result.request().goal().objective().minimise();
        html.section(
                "The trade-off",
                "Each dot of the front is a plan that no other beats in both accuracy and " + Quantities.name(objective)
                        + ": further up is more accurate, further left is cheaper. Measured on the calibration samples"
                        + " by running the true cascade. " + searched());
        if (result.findings().search().front().isEmpty()) {
            html.paragraph("The search found no plan at all, so there is no front to draw.");
            return;
        }
        html.figure(chart(0));
        double backbone = backboneAccuracy();
        boolean hidden = result.findings().search().front().stream()
                .anyMatch(rated -> rated.figures().accuracy() < backbone - CLOSE);
        if (hidden && points(CLOSE) > 2) {
            html.subtitle("The same, close to the backbone's accuracy");
            html.figure(chart(backbone - CLOSE));
        }
    }

    private String searched() {
        return result.findings().search().architectures() + " architectures were searched with '"
                + result.findings().search().method() + "'"
                + (result.findings().search().provenOptimal() ? "; the search was complete." : ".");
    }

    private long points(double close) {
        return result.findings().search().front().stream()
                .filter(rated -> rated.figures().accuracy() >= backboneAccuracy() - close)
                .count();
    }

    /** A long front evenly thinned, its ends kept: more dots than this don't show. */
    private List<RatedPlan> shown() {
        List<RatedPlan> front = result.findings().search().front();
        return front.size() <= MOST_DOTS
                ? front
                : IntStream.range(0, MOST_DOTS)
                        .mapToObj(dot -> front.get((int) ((long) dot * (front.size() - 1) / (MOST_DOTS - 1))))
                        .toList();
    }

    private double backboneAccuracy() {
        return result.profiles()
                .calibration()
                .accuracy(result.profiles().calibration().heads());
    }

    private String chart(double least) {
        List<Series> series = new ArrayList<>();
        add(series, "front", Look.STEPS, shown().stream().map(this::point).toList(), least);
        List<Point> chosen = result.findings().search().chosen().stream()
                .map(rated -> point(rated.figures(), "chosen plan"))
                .toList();
        add(series, "chosen plan", Look.EMPHASISED, chosen, least);
        List<Point> onTest = result.findings().test().stream()
                .map(figures -> point(figures, "on the test samples"))
                .toList();
        add(series, "chosen plan on the test samples", Look.POINTS, onTest, least);
        add(series, "backbone alone", Look.POINTS, baselines(Kind.BACKBONE), least);
        add(series, "truncated network", Look.POINTS, baselines(Kind.TRUNCATED), least);
        add(series, "other baselines, real", Look.POINTS, baselines(Kind.OTHER), least);
        add(series, "other baselines, as promised", Look.POINTS, promised(), least);
        Quantity objective = result.request().goal().objective().minimise();
        return new ScatterChart(
                        "Accuracy against " + Quantities.name(objective),
                        new ScatterChart.Axis(
                                Quantities.name(objective) + " for one sample", Quantities.unit(objective)),
                        new ScatterChart.Axis("accuracy", "%"),
                        series,
                        rules(least))
                .svg();
    }

    private static void add(List<Series> series, String name, Look look, List<Point> points, double least) {
        List<Point> shown = points.stream()
                .filter(point -> Double.isFinite(point.across()) && point.up() >= least)
                .toList();
        if (!shown.isEmpty()) {
            series.add(new Series(name, look, shown));
        }
    }

    private enum Kind {
        BACKBONE,
        TRUNCATED,
        OTHER
    }

    private static Kind kind(Baseline baseline) {
        if (baseline.plan().heads().isEmpty()) {
            return Kind.BACKBONE;
        }
        boolean allLeave = baseline.plan().thresholds().stream().anyMatch(threshold -> threshold <= 0);
        return allLeave ? Kind.TRUNCATED : Kind.OTHER;
    }

    private List<Point> baselines(Kind kind) {
        return result.findings().baselines().stream()
                .map(TestedBaseline::baseline)
                .filter(baseline -> kind(baseline) == kind)
                .map(baseline -> point(baseline.calibration(), baseline.name()))
                .toList();
    }

    private List<Point> promised() {
        return result.findings().baselines().stream()
                .map(TestedBaseline::baseline)
                .flatMap(baseline ->
                        baseline.promised().stream().map(figures -> point(figures, baseline.name() + ", promised")))
                .toList();
    }

    private Point point(RatedPlan rated) {
        return point(rated.figures(), new Names(result).plan(rated.plan()));
    }

    private Point point(PlanFigures figures, String name) {
        Quantity objective = result.request().goal().objective().minimise();
        double cost = figures.of(objective);
        boolean bare = name.equals("chosen plan");
        return new Point(
                cost,
                figures.accuracy(),
                bare
                        ? name
                        : name + ", " + Scale.percent(figures.accuracy()) + ", " + Quantities.text(objective, cost));
    }

    private List<ScatterChart.Rule> rules(double least) {
        var objective = result.request().goal().objective();
        Optional<Double> drop = objective.accuracy().mostDrop().isPresent()
                ? Optional.of(
                        backboneAccuracy() - objective.accuracy().mostDrop().getAsDouble())
                : Optional.empty();
        Optional<Double> floor = objective.accuracy().least().isPresent()
                ? Optional.of(objective.accuracy().least().getAsDouble())
                : Optional.empty();
        return drop.or(() -> floor)
                .filter(level -> level >= least)
                .map(level -> List.of(new ScatterChart.Rule(level, "least accuracy asked for")))
                .orElse(List.of());
    }
}
