// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.search.Quantity;

/** What the parts of a network add to an objective at least, whatever the mapping: waiting and hand-overs aside. */
public final class FloorCosts {
    private final Map<Quantity, Double> weights;
    private final double[] upTo;
    private final double[] heads;
    private final double constant;

    /** @param weights the objective as a sum of quantities */
    public FloorCosts(CostTable costs, Map<Quantity, Double> weights) {
        this.weights = weights;
        upTo = new double[costs.segments().size() + 1];
        double[] seconds = new double[upTo.length];
        for (int segment = 0; segment < costs.segments().size(); segment++) {
            upTo[segment + 1] = upTo[segment] + of(costs.segments().get(segment));
            seconds[segment + 1] = seconds[segment] + least(costs.segments().get(segment), PartCost::seconds);
        }
        heads = costs.heads().stream().mapToDouble(this::of).toArray();
        double worst = seconds[upTo.length - 1];
        for (int head = 0; head < heads.length; head++) {
            double leaving = seconds[costs.pointOfHead().get(head) + 1]
                    + least(costs.heads().get(head), PartCost::seconds);
            worst = Math.min(worst, leaving);
        }
        constant = weight(Quantity.WORST_LATENCY) * worst;
    }

    private double of(Part part) {
        double macs = weight(Quantity.MACS) * part.macs();
        return macs
                + weight(Quantity.ENERGY) * least(part, PartCost::joules)
                + weight(Quantity.LATENCY) * least(part, PartCost::seconds);
    }

    private double weight(Quantity quantity) {
        return weights.getOrDefault(quantity, 0.0);
    }

    private static double least(Part part, ToDoubleFunction<PartCost> cost) {
        return part.byProcessor().stream()
                .filter(PartCost::isSupported)
                .mapToDouble(cost)
                .min()
                .orElse(0);
    }

    /** For a sample that goes from behind one attach point, or the start with -1, up to another. */
    public double between(int before, int point) {
        return upTo[point + 1] - upTo[before + 1];
    }

    public double head(int head) {
        return heads[head];
    }

    /** For a sample that goes to the end and sees no head. */
    public double backbone() {
        return upTo[upTo.length - 1];
    }

    /** What every plan has, whatever its thresholds. */
    public double constant() {
        return constant;
    }
}
