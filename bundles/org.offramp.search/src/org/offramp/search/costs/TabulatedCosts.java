// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.CostTabulation;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.NetworkCost;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The cost table from the answers of the processors' models. Parts that can't run anywhere are named and stay in the
 * table, so that its heads are those of the plan; a processor whose model fails is named and left out.
 */
@Component
public final class TabulatedCosts implements CostTabulation {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ProcessorModel> models;

    @Activate
    public TabulatedCosts() {
        this(List.of());
    }

    TabulatedCosts(List<ProcessorModel> models) {
        this.models = models;
    }

    @Override
    public CostTable tabulate(ExitPlan plan, Platform platform, OptionalDouble periodSeconds) {
        List<ProcessorModel> installed = List.copyOf(models);
        List<Respondent> respondents = platform.getProcessors().stream()
                .map(processor -> Respondent.of(processor, installed))
                .toList();
        List<Candidate> all = new ArrayList<>(Candidate.segments(plan));
        all.addAll(Candidate.heads(plan));
        List<Omission> omitted = new ArrayList<>();
        List<Processor> answering = new ArrayList<>();
        List<List<PartCost>> answers = new ArrayList<>();
        for (Respondent respondent : respondents) {
            respondent.newerNumbers().ifPresent(omitted::add);
            respondent.costsOf(all, omitted::add).ifPresent(costs -> {
                answering.add(respondent.processor());
                answers.add(costs);
            });
        }
        if (answering.isEmpty()) {
            throw nobody(platform, omitted);
        }
        List<Part> parts = IntStream.range(0, all.size())
                .mapToObj(part -> part(all.get(part), part, answers))
                .toList();
        return table(plan, new PlatformFigures(platform, answering), parts, periodSeconds, omitted);
    }

    @Override
    public Map<String, CodeWriter> codeWriters(Platform platform) {
        List<ProcessorModel> installed = List.copyOf(models);
        Map<String, CodeWriter> writers = new LinkedHashMap<>();
        for (Processor processor : platform.getProcessors()) {
            Respondent.of(processor, installed)
                    .codeWriter()
                    .ifPresent(writer -> writers.put(processor.getName(), writer));
        }
        return writers;
    }

    private static Part part(Candidate candidate, int index, List<List<PartCost>> answers) {
        List<PartCost> costs = answers.stream().map(answer -> answer.get(index)).toList();
        return new Part(candidate.name(), NetworkCost.of(candidate.network()).macs(), costs);
    }

    private static CostTable table(
            ExitPlan plan,
            PlatformFigures figures,
            List<Part> parts,
            OptionalDouble periodSeconds,
            List<Omission> omitted) {
        List<AttachPoint> points = plan.points();
        List<Long> boundaryBytes =
                points.stream().map(point -> point.type().bytesPerSample()).toList();
        List<ProcessorFigures> processors = figures.processors();
        List<MemoryFigures> memories = figures.memories();
        Fitting fitting = new Fitting(processors, memories);
        List<Part> segments = parts.subList(0, points.size() + 1);
        List<Part> heads = parts.subList(points.size() + 1, parts.size());
        omitted.addAll(Lacking.of(processors, segments, heads));
        parts.forEach(part -> fitting.omission(part).ifPresent(omitted::add));
        return new CostTable(
                processors,
                segments,
                heads,
                plan.heads().stream().map(ExitHead::point).map(points::indexOf).toList(),
                boundaryBytes,
                figures.links(
                        boundaryBytes.stream().mapToLong(bytes -> bytes).max().orElse(0)),
                memories,
                periodSeconds.orElse(0),
                omitted);
    }

    private static BadInputException nobody(Platform platform, List<Omission> omitted) {
        List<String> reasons = omitted.stream()
                .map(omission -> omission.subject() + ": " + omission.reason())
                .toList();
        return new BadInputException(
                "Platform '" + platform.getName() + "'",
                "None of its processors can take part.",
                reasons.isEmpty() ? "Add a processor." : String.join(" ", reasons));
    }
}
