// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.figures.BarChart;
import org.offramp.figures.Scale;

/** Who leaves where and how right they are; and what independence would have predicted. */
record ExitSection(ConversionResult result, RatedPlan chosen) {
    void write(Html html) {
        html.section(
                "Exits",
                "The thresholds were chosen on the calibration samples; the test samples were touched once, at the end."
                        + " Bars of a pair that differ much are a warning that the two sets of samples differ.");
        html.paragraph(decision());
        html.subtitle("Exit rates: share of the samples that leave there");
        html.figure(chart("Exit rates", "share of samples", PlanFigures::exitRates));
        html.subtitle("Accuracy per exit: share of right answers among those that leave there");
        html.figure(chart("Accuracy per exit", "right answers", PlanFigures::exitAccuracies));
        predicted(html);
    }

    private String chart(String description, String axis, Function<PlanFigures, List<Double>> values) {
        List<String> series = new ArrayList<>(List.of("calibration samples"));
        List<List<Double>> columns = new ArrayList<>(List.of(values.apply(chosen.figures())));
        result.findings().test().ifPresent(test -> {
            series.add("test samples");
            columns.add(values.apply(test));
        });
        List<BarChart.Group> groups = new ArrayList<>();
        for (int i = 0; i <= chosen.plan().heads().size(); i++) {
            int place = i;
            groups.add(new BarChart.Group(
                    label(i), columns.stream().map(column -> column.get(place)).toList()));
        }
        return new BarChart(description, axis, "%", series, groups).svg();
    }

    private String label(int place) {
        String exit = Names.exit(chosen.plan(), place);
        return place < chosen.plan().heads().size()
                ? exit + ": " + new Names(result).head(chosen.plan().heads().get(place))
                : exit + "'s classifier";
    }

    private void predicted(Html html) {
        result.findings().search().predicted().ifPresent(figures -> {
            html.subtitle("Predicted and true");
            html.paragraph("What the search believed of this plan on the calibration samples, beside the truth:");
            html.table(
                    1,
                    List.of("", "Accuracy", "Accuracy drop", "MACs", "Energy", "Latency"),
                    List.of(row("The search predicted", figures), row("The true cascade", chosen.figures())));
        });
    }

    /** How the classifiers of this plan decide. */
    private String decision() {
        String rule = result.findings().decision().rule().description();
        String temperatures = result.findings()
                .temperatures()
                .map(trial -> " " + trial.reason())
                .orElse("");
        String recall = chosen.plan().recall()
                ? " A sample that leaves at an exit gets the answer of the most confident exit that it has passed."
                : "";
        return "Confidence is " + rule + "." + temperatures + recall;
    }

    private static Html.Row row(String name, PlanFigures figures) {
        return new Html.Row(
                false,
                List.of(
                        name,
                        Scale.percent(figures.accuracy()),
                        Scale.points(figures.accuracyDrop()),
                        Scale.text(figures.macs(), ""),
                        Scale.text(figures.joules(), "J"),
                        Scale.text(figures.seconds(), "s")));
    }
}
