// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.ProcessorFigures;

/** One sample on its way through a plan: the clock, and what each processor has done so far. */
final class SampleWalk {
    private final CostTable costs;
    private final boolean[] awake;
    private final double[] awakeFrom;
    private final double[] awakeUntil;
    private final double[] busy;
    private double seconds;
    private double joules;
    private long macs;

    SampleWalk(CostTable costs) {
        this.costs = costs;
        int count = costs.processors().size();
        awake = new boolean[count];
        awakeFrom = new double[count];
        awakeUntil = new double[count];
        busy = new double[count];
    }

    /** Goes on from where the other one is. */
    void continueFrom(SampleWalk other) {
        int count = awake.length;
        System.arraycopy(other.awake, 0, awake, 0, count);
        System.arraycopy(other.awakeFrom, 0, awakeFrom, 0, count);
        System.arraycopy(other.awakeUntil, 0, awakeUntil, 0, count);
        System.arraycopy(other.busy, 0, busy, 0, count);
        seconds = other.seconds;
        joules = other.joules;
        macs = other.macs;
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

    void work(int processor, double workSeconds, double workJoules, long workMacs) {
        seconds += workSeconds;
        joules += workJoules;
        macs += workMacs;
        busy[processor] += workSeconds;
        awakeUntil[processor] = seconds;
    }

    double seconds() {
        return seconds;
    }

    long macs() {
        return macs;
    }

    /**
     * What the sample has cost if it leaves now.
     *
     * @param members processors of the plan, each once
     */
    double joules(int[] members, int count) {
        double period = Math.max(costs.periodSeconds(), seconds);
        double waiting = 0;
        for (int member = 0; member < count; member++) {
            waiting += waitingJoules(members[member], period);
        }
        return joules + waiting;
    }

    private double waitingJoules(int processor, double period) {
        ProcessorFigures figures = costs.processors().get(processor);
        double up = awakeUntil[processor] - awakeFrom[processor];
        // Rounding must not make a processor that never waits wait for less than no time.
        double idle = Math.max(0, up - busy[processor]);
        return figures.idleWatts() * idle + figures.sleepWatts() * (period - up);
    }
}
