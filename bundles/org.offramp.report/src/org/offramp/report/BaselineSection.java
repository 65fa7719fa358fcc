// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.PlanFigures;
import org.offramp.figures.Scale;

/** The chosen plan beside what it has to be better than. */
record BaselineSection(ConversionResult result) {
    void write(Html html) {
        if (result.baselines().isEmpty()) {
            return;
        }
        html.section(
                "Compared with",
                "The same network used in other ways. A truncated network sends every sample out at one exit."
                        + " 'Promised' is what a method believed of its own plan; the lines above it are what the plan"
                        + " really does.");
        List<Html.Row> rows = new ArrayList<>();
        result.search().chosen().ifPresent(chosen -> {
            rows.add(row(true, "The chosen plan", "calibration", chosen.figures()));
            result.test().ifPresent(test -> rows.add(row(true, "", "test", test)));
        });
        for (int i = 0; i < result.baselines().size(); i++) {
            add(rows, i);
        }
        html.table(
                2, List.of("Plan", "Samples", "Accuracy", "Drop", "MACs", "Energy", "Latency", "Worst latency"), rows);
    }

    private void add(List<Html.Row> rows, int index) {
        Baseline baseline = result.baselines().get(index);
        rows.add(row(false, baseline.name(), "calibration", baseline.calibration()));
        JsonTree.at(result.baselineTests(), index).ifPresent(test -> rows.add(row(false, "", "test", test)));
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
