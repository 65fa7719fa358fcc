// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.offramp.api.Omission;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.hardware.io.SourcedNumber;
import org.offramp.pipeline.training.KeptHeads;

/**
 * Exits that some processor can run, with their costs, before anything is trained.
 *
 * @param omitted what was left out so far
 * @param hardware the platform's numbers with their sources
 * @param codeWriters for the toolchains of some processors, by the processors' names
 */
record Candidates(
        ExitPlan plan,
        CostTable costs,
        List<Omission> omitted,
        List<SourcedNumber> hardware,
        Map<String, CodeWriter> codeWriters) {
    Candidates {
        omitted = List.copyOf(omitted);
        hardware = List.copyOf(hardware);
        codeWriters = Map.copyOf(codeWriters);
    }

    /** Leaves out the heads that no processor can run. */
    static Candidates of(
            ExitPlan found, CostTable costs, List<SourcedNumber> hardware, Map<String, CodeWriter> codeWriters) {
        List<Omission> omitted = new ArrayList<>(found.omitted());
        omitted.addAll(costs.omitted());
        List<Integer> indices = IntStream.range(0, costs.heads().size())
                .filter(head -> canRun(costs.heads().get(head)))
                .boxed()
                .toList();
        IntStream.range(0, costs.heads().size())
                .filter(head -> !indices.contains(head))
                .forEach(head -> omitted.add(unsupported(costs.heads().get(head))));
        KeptHeads kept = new KeptHeads(indices, List.of());
        return new Candidates(kept.of(found), kept.of(costs), omitted, hardware, codeWriters);
    }

    /** Those whose trained heads are worth searching. */
    Candidates keeping(KeptHeads kept) {
        return new Candidates(kept.of(plan), kept.of(costs), omitted, hardware, codeWriters).omitting(kept.omissions());
    }

    /** With something more that was left out. */
    Candidates omitting(List<Omission> more) {
        List<Omission> all = new ArrayList<>(omitted);
        all.addAll(more);
        return new Candidates(plan, costs, all, hardware, codeWriters);
    }

    private static boolean canRun(Part head) {
        return head.byProcessor().stream().anyMatch(cost -> cost.isSupported());
    }

    private static Omission unsupported(Part head) {
        String operators = head.byProcessor().stream()
                .flatMap(cost -> cost.unsupported().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Omission(head.name(), "No processor of the platform runs its operators: " + operators + ".");
    }
}
