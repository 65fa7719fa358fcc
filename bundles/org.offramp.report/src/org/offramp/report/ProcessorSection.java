// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.PlanParts;
import org.offramp.api.search.RatedPlan;
import org.offramp.figures.BarChart;
import org.offramp.figures.Scale;

/** Where energy and time go. */
record ProcessorSection(ConversionResult result, RatedPlan chosen) {
    void write(Html html) {
        PlanFigures figures = result.findings().test().orElse(chosen.figures());
        List<PlanParts.Share> shares =
                new PlanParts(chosen.plan(), result.exits().costs()).shares(figures);
        html.section(
                "Energy and latency by processor",
                "Means for one sample, weighted with how many samples come that far. Processors show what they need"
                        + " while they compute, links what it takes to hand a sample over. The platform's figures are as"
                        + " good as their sources.");
        html.subtitle("Energy: " + Scale.text(figures.joules(), "J") + " for one sample");
        html.figure(chart("Energy by processor", "energy for one sample", "J", shares, PlanParts.Share::joules));
        html.subtitle("Latency: " + Scale.text(figures.seconds(), "s") + " for one sample, at worst "
                + Scale.text(figures.worstSeconds(), "s"));
        html.figure(chart("Latency by processor", "time for one sample", "s", shares, PlanParts.Share::seconds));
    }

    private static String chart(
            String description,
            String axis,
            String unit,
            List<PlanParts.Share> shares,
            ToDoubleFunction<PlanParts.Share> value) {
        List<BarChart.Group> groups = shares.stream()
                .map(share -> new BarChart.Group(share.name(), List.of(value.applyAsDouble(share))))
                .toList();
        return new BarChart(description, axis, unit, List.of(axis), groups).svg();
    }
}
