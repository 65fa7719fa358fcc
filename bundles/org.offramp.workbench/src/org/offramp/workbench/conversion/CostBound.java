// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;

/**
 * What an answer takes at least: the backbone up to some exit and its head, each part on the processor that is best for
 * it, with nothing for links, idle time and waking up.
 *
 * @param seconds for one sample
 * @param joules for one sample
 */
record CostBound(double seconds, double joules) {
    /** Where nothing is known. */
    static final CostBound NONE = new CostBound(0, 0);

    static CostBound of(CostTable costs) {
        return new CostBound(least(costs, PartCost::seconds), least(costs, PartCost::joules));
    }

    private static double least(CostTable costs, ToDoubleFunction<PartCost> cost) {
        double alone = sum(costs.segments(), cost);
        return IntStream.range(0, costs.heads().size())
                .mapToDouble(head ->
                        sum(costs.segments().subList(0, costs.pointOfHead().get(head) + 1), cost)
                                + least(costs.heads().get(head), cost))
                .reduce(alone, Math::min);
    }

    private static double sum(List<Part> parts, ToDoubleFunction<PartCost> cost) {
        return parts.stream().mapToDouble(part -> least(part, cost)).sum();
    }

    /** On the best processor that can run it; infinite where none can. */
    private static double least(Part part, ToDoubleFunction<PartCost> cost) {
        return part.byProcessor().stream()
                .filter(PartCost::isSupported)
                .mapToDouble(cost)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
