// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.limits;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.SearchResult.Shortfall;

/** Why no architecture can be mapped to the processors at all, told by the backbone alone on each of them. */
public final class NoFit {
    private final CostTable costs;

    private NoFit(CostTable costs) {
        this.costs = costs;
    }

    /** The processor that lacks the least tells what it lacks. */
    public static List<Shortfall> of(CostTable costs) {
        NoFit search = new NoFit(costs);
        return IntStream.range(0, costs.processors().size())
                .mapToObj(search::lackingOn)
                .min(Comparator.comparingDouble(NoFit::ratio))
                .stream()
                .toList();
    }

    private Shortfall lackingOn(int processor) {
        ProcessorFigures figures = costs.processors().get(processor);
        long unsupported =
                on(processor).stream().filter(part -> !part.isSupported()).count();
        Shortfall operators =
                new Shortfall("segments that the processor '" + figures.name() + "' can't run", 0, unsupported);
        Shortfall weights = new Shortfall(
                "bytes for weights on the processor '" + figures.name() + "'",
                figures.weightMemoryBytes(),
                on(processor).stream().mapToLong(PartCost::weightBytes).sum());
        Shortfall activations = new Shortfall(
                "bytes for activations on the processor '" + figures.name() + "'",
                figures.activationMemoryBytes(),
                on(processor).stream()
                        .mapToLong(PartCost::peakActivationBytes)
                        .max()
                        .orElse(0));
        return List.of(operators, weights, activations).stream()
                .max(Comparator.comparingDouble(NoFit::ratio))
                .orElse(operators);
    }

    private List<PartCost> on(int processor) {
        return costs.segments().stream()
                .map(segment -> segment.byProcessor().get(processor))
                .toList();
    }

    private static double ratio(Shortfall shortfall) {
        return shortfall.best() <= shortfall.asked() ? 0 : shortfall.best() / shortfall.asked();
    }
}
