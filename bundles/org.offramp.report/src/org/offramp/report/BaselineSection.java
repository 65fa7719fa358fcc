// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.TestedBaseline;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.PlanFigures;
import org.offramp.figures.Scale;

/** The chosen plan beside what it has to be better than. */
record BaselineSection(ConversionResult result) {
    void write(Html html) {
        if (result.findings().baselines().isEmpty()) {
            return;
        }
        html.section(
                "Compared with",
                "The same network used in other ways. A truncated network sends every sample out at one exit."
                        + " 'Promised' is what a method believed of its own plan; the lines above it are what the plan"
                        + " really does.");
        List<Html.Row> rows = new ArrayList<>();
        result.findings().search().chosen().ifPresent(chosen -> {
            rows.add(row(true, "The chosen plan", "calibration", chosen.figures()));
            result.findings().test().ifPresent(test -> rows.add(row(true, "", "test", test)));
        });
        result.findings().baselines().forEach(each -> add(rows, each));
        html.table(
                2, List.of("Plan", "Samples", "Accuracy", "Drop", "MACs", "Energy", "Latency", "Worst latency"), rows);
    }

    private static void add(List<Html.Row> rows, TestedBaseline tested) {
        Baseline baseline = tested.baseline();
        rows.add(row(false, baseline.name(), "calibration", baseline.calibration()));
        rows.add(row(false, "", "test", tested.test()));
        baseline.promised()
                .ifPresent(promised -> rows.add(row(false, baseline.name() + ", promised", "calibration", promised)));
    }

    private static Html.Row row(boolean chosen, String name, String samples, PlanFigures figures) {
        return new Html.Row(
                chosen,
                List.of(
                        name,
                        samples,
                        Scale.percent(figures.accuracy()),
                        Scale.points(figures.accuracyDrop()),
                        Scale.text(figures.macs(), ""),
                        Scale.text(figures.joules(), "J"),
                        Scale.text(figures.seconds(), "s"),
                        Scale.text(figures.worstSeconds(), "s")));
    }
}
