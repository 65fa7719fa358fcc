// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.search.Plan;

/**
 * What a sample costs that leaves at each of a plan's exits. Thresholds play no role. Made once for a cost table, cheap
 * to ask, usable by several threads.
 *
 * <p>A sample goes through the plan's positions in turn: the segment before an exit, then the exit's head; nothing of one
 * sample runs at the same time. Where the next segment is on another processor, the boundary's tensor is handed over
 * after the head has decided to go on; where the head is on that other processor too, before the head decides, so also
 * for samples that leave there.
 *
 * <ul>
 *   <li>A processor wakes up once for each sample that it works for, the first processor too: just before its first
 *       work, or before the first tensor is sent to it, because whoever receives has to be awake. Wake-ups lie on the
 *       path, so they are part of the latency, and the sender waits for them.
 *   <li>It is awake from the end of its wake-up until the end of its last work or its last sending for this sample.
 *       While awake it computes (active) or waits (idle): while tensors travel, while others wake up, and while others
 *       compute if the sample comes back to it. The time of the wake-up itself counts as asleep; what it takes beyond
 *       that is the wake-up's energy.
 *   <li>Otherwise it sleeps, to the end of the period. Processors of the plan that this sample doesn't reach only
 *       sleep. A processor that the plan gives no segment is no part of the deployment and costs nothing.
 *   <li>The period is the cost table's, but never shorter than the sample's latency; with 0 it is that latency.
 *   <li>The answer stays where it was found: sending it anywhere is not counted.
 * </ul>
 *
 * <p>J = Σ over processors of the plan (joules of the work + idle · (awake − busy) + sleep · (period − awake)) + joules
 * of the wake-ups + Σ over hand-overs (bytes · J/byte).
 */
public final class SamplePaths {
    private final CostTable costs;
    private final Runs runs;
    private final @Nullable LinkFigures[][] links;

    public SamplePaths(CostTable costs) {
        this.costs = costs;
        runs = new Runs(costs);
        int count = costs.processors().size();
        links = new LinkFigures[count][count];
        for (LinkFigures link : costs.links()) {
            if (links[link.from()][link.to()] == null) {
                links[link.from()][link.to()] = link;
            }
        }
    }

    /**
     * Costs of the plan's exits in order, that of the backbone's own classifier last. Whether the parts fit on the
     * processors is not looked at.
     *
     * @throws IllegalArgumentException when a hand-over has no link
     */
    public List<PathCost> of(Plan plan) {
        int[] members = plan.processors().stream()
                .mapToInt(processor -> processor)
                .distinct()
                .toArray();
        SampleWalk walk = new SampleWalk(costs);
        List<PathCost> exits = new ArrayList<>();
        segment(walk, plan.heads(), 0, plan.processors().get(0));
        for (int exit = 0; exit < plan.heads().size(); exit++) {
            int head = plan.heads().get(exit);
            int before = plan.processors().get(exit);
            int next = plan.processors().get(exit + 1);
            int place = plan.headProcessors().get(exit);
            handOver(walk, head, before, place);
            head(walk, head, place);
            exits.add(cost(walk, members, members.length));
            handOver(walk, head, place, next);
            segment(walk, plan.heads(), exit + 1, next);
        }
        exits.add(cost(walk, members, members.length));
        return exits;
    }

    /** Through the segment at a position: to the exit with that index, or to the backbone's own classifier. */
    void segment(SampleWalk walk, List<Integer> heads, int position, int processor) {
        int from = position == 0 ? 0 : 1 + costs.pointOfHead().get(heads.get(position - 1));
        int to = position == heads.size()
                ? costs.segments().size()
                : 1 + costs.pointOfHead().get(heads.get(position));
        walk.wake(processor);
        walk.work(processor, runs.seconds(processor, from, to), runs.joules(processor, from, to), runs.macs(from, to));
    }

    /** The tensor at a head's attach point goes to another processor, or stays where it is. */
    void handOver(SampleWalk walk, int head, int from, int to) {
        if (from != to) {
            walk.handOver(
                    link(from, to),
                    costs.boundaryBytes().get(costs.pointOfHead().get(head)));
        }
    }

    void head(SampleWalk walk, int head, int processor) {
        Part part = costs.heads().get(head);
        PartCost cost = part.byProcessor().get(processor);
        walk.work(processor, cost.seconds(), cost.joules(), part.macs());
    }

    /** @param members processors of the plan, each once */
    static PathCost cost(SampleWalk walk, int[] members, int count) {
        return new PathCost(walk.macs(), walk.seconds(), walk.joules(members, count));
    }

    boolean canHandOver(int from, int to) {
        return from == to || links[from][to] != null;
    }

    private LinkFigures link(int from, int to) {
        LinkFigures link = links[from][to];
        if (link == null) {
            throw new IllegalArgumentException("The plan hands over from the processor '"
                    + costs.processors().get(from).name() + "' to '"
                    + costs.processors().get(to).name() + "', but no link joins them.");
        }
        return link;
    }
}
