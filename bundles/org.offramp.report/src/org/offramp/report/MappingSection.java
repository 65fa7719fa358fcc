// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.PlanParts;
import org.offramp.api.search.RatedPlan;
import org.offramp.figures.MappingDiagram;
import org.offramp.figures.Scale;

/** The plan drawn on its platform. */
record MappingSection(ConversionResult result, RatedPlan chosen) {
    void write(Html html) {
        html.section(
                "The plan on the platform",
                "A sample goes from left to right. After each segment an exit head looks at it: when its confidence"
                        + " reaches the threshold, the sample leaves with that head's answer, and what is further right"
                        + " is never run.");
        html.figure(diagram().svg());
        uncertainty(html);
    }

    private void uncertainty(Html html) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < chosen.plan().processors().size(); i++) {
            String segment = "Segment " + (i + 1) + ": ± ";
            parts().uncertainty(i)
                    .ifPresent(each -> lines.add(segment
                            + Scale.percent(each.relative())
                            + (each.reasons().isEmpty() ? "" : ". " + String.join(" ", each.reasons()))));
        }
        if (!lines.isEmpty()) {
            html.paragraph("How far seconds and joules may be from the truth, by the processors' own account:");
            html.list(lines);
        }
    }

    private PlanParts parts() {
        return new PlanParts(chosen.plan(), result.exits().costs());
    }

    private MappingDiagram diagram() {
        PlanFigures figures = result.findings().test().orElse(chosen.figures());
        List<PlanParts.Step> steps = parts().steps(figures.exitRates());
        List<MappingDiagram.Step> drawn = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            drawn.add(step(i, steps.get(i), figures));
        }
        List<String> processors = result.exits().costs().processors().stream()
                .map(ProcessorFigures::name)
                .toList();
        return new MappingDiagram("Segments and exits of the plan on the platform's processors", processors, drawn);
    }

    private MappingDiagram.Step step(int index, PlanParts.Step step, PlanFigures figures) {
        List<String> segment = List.of(
                "Segment " + (index + 1),
                Scale.text(step.macs(), "MACs"),
                Scale.text(step.seconds(), "s") + ", " + Scale.text(step.joules(), "J"),
                "run by " + Scale.percent(step.share()));
        List<String> handover = step.handover()
                .map(each -> List.of(
                        Scale.text(each.bytes(), "B"), Scale.text(each.seconds(), "s"), Scale.text(each.joules(), "J")))
                .orElse(List.of());
        return new MappingDiagram.Step(
                step.processor(),
                chosen.plan().answeringProcessor(index),
                segment,
                classifier(index),
                Scale.percent(figures.exitRates().get(index)) + " leave",
                handover);
    }

    private List<String> classifier(int index) {
        Plan plan = chosen.plan();
        if (index == plan.heads().size()) {
            return List.of("Backbone's classifier", "answers all the rest");
        }
        return List.of(
                Names.exit(plan, index),
                new Names(result).head(plan.heads().get(index)),
                "confidence ≥ " + Names.threshold(plan.thresholds().get(index)));
    }
}
