// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;

/** What elementary segments cost together that follow each other, on each processor. */
final class Runs {
    private static final long MOST_KEPT = 1 << 22;

    private final CostTable costs;
    private final double[][][] seconds;
    private final double[][][] joules;
    private final long[] macsBefore;

    Runs(CostTable costs) {
        this.costs = costs;
        int segments = costs.segments().size();
        int processors = costs.processors().size();
        macsBefore = new long[segments + 1];
        for (int segment = 0; segment < segments; segment++) {
            macsBefore[segment + 1] =
                    macsBefore[segment] + costs.segments().get(segment).macs();
        }
        boolean kept = (long) processors * segments * segments <= MOST_KEPT;
        seconds = new double[kept ? processors : 0][segments][];
        joules = new double[kept ? processors : 0][segments][];
        for (int processor = 0; processor < seconds.length; processor++) {
            for (int from = 0; from < segments; from++) {
                seconds[processor][from] = new double[segments - from + 1];
                joules[processor][from] = new double[segments - from + 1];
                for (int to = from; to < segments; to++) {
                    PartCost cost = costs.segments().get(to).byProcessor().get(processor);
                    seconds[processor][from][to - from + 1] = seconds[processor][from][to - from] + cost.seconds();
                    joules[processor][from][to - from + 1] = joules[processor][from][to - from] + cost.joules();
                }
            }
        }
    }

    /** @param to excluded */
    double seconds(int processor, int from, int to) {
        if (seconds.length > 0) {
            return seconds[processor][from][to - from];
        }
        double sum = 0;
        for (Part part : costs.segments().subList(from, to)) {
            sum += part.byProcessor().get(processor).seconds();
        }
        return sum;
    }

    /** @param to excluded */
    double joules(int processor, int from, int to) {
        if (joules.length > 0) {
            return joules[processor][from][to - from];
        }
        double sum = 0;
        for (Part part : costs.segments().subList(from, to)) {
            sum += part.byProcessor().get(processor).joules();
        }
        return sum;
    }

    /** @param to excluded */
    long macs(int from, int to) {
        return macsBefore[to] - macsBefore[from];
    }
}
