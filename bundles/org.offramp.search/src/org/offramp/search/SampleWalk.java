// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.Arrays;
import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;

/** One sample on its way through a plan: the clock, and what each processor has done so far. */
final class SampleWalk {
    private final CostTable costs;
    private final int[] members;
    private final boolean[] awake;
    private final double[] awakeFrom;
    private final double[] awakeUntil;
    private final double[] busy;
    private double seconds;
    private double joules;
    private long macs;

    /** @param processors those of the plan, also several times */
    SampleWalk(CostTable costs, List<Integer> processors) {
        this.costs = costs;
        members =
                processors.stream().mapToInt(processor -> processor).distinct().toArray();
        int count = costs.processors().size();
        awake = new boolean[count];
        awakeFrom = new double[count];
        awakeUntil = new double[count];
        busy = new double[count];
    }

    /** The processor has to be awake from now on. */
    void wake(int processor) {
        if (!awake[processor]) {
            ProcessorFigures figures = costs.processors().get(processor);
            seconds += figures.wakeUpSeconds();
            joules += figures.wakeUpJoules();
            awake[processor] = true;
            awakeFrom[processor] = seconds;
            awakeUntil[processor] = seconds;
        }
    }

    /** The receiver is woken, then the tensor travels while both wait. */
    void handOver(LinkFigures link, long bytes) {
        wake(link.to());
        seconds += link.seconds(bytes);
        joules += link.joules(bytes);
        awakeUntil[link.from()] = seconds;
        awakeUntil[link.to()] = seconds;
    }

    void work(int processor, Part part) {
        PartCost cost = part.byProcessor().get(processor);
        seconds += cost.seconds();
        joules += cost.joules();
        macs += part.macs();
        busy[processor] += cost.seconds();
        awakeUntil[processor] = seconds;
    }

    /** What the sample has cost if it leaves now. */
    PathCost exit() {
        double period = Math.max(costs.periodSeconds(), seconds);
        double waiting = Arrays.stream(members)
                .mapToDouble(processor -> waitingJoules(processor, period))
                .sum();
        return new PathCost(macs, seconds, joules + waiting);
    }

    private double waitingJoules(int processor, double period) {
        ProcessorFigures figures = costs.processors().get(processor);
        double up = awakeUntil[processor] - awakeFrom[processor];
        // Rounding must not make a processor that never waits wait for less than no time.
        double idle = Math.max(0, up - busy[processor]);
        return figures.idleWatts() * idle + figures.sleepWatts() * (period - up);
    }
}
