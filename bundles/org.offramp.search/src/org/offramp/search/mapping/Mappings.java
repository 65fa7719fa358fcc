// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchSpace;

/** The ways to map an architecture to the processors; made once, used by several threads. */
public final class Mappings {
    private static final Comparator<Mapping> CHEAPEST_FIRST = Comparator.<Mapping>comparingDouble(
                    mapping -> mapping.longest().joules())
            .thenComparingDouble(mapping -> mapping.longest().seconds());

    private final CostTable costs;
    private final SamplePaths paths;
    private final Fit fit;
    private final boolean inOrder;
    private final boolean withMemory;
    private final List<Map<Quantity, Double>> aims;

    /** Any that could be best for what the objective minimises or limits. */
    public Mappings(CostTable costs, Objective objective) {
        this(costs, objective, List.of(), false);
    }

    /**
     * Any that could be best for what the objective minimises or limits, or for something more.
     *
     * @param more further aims, in this order
     * @param withMemory whether the bytes of all processors are one more aim, the last
     */
    public Mappings(CostTable costs, Objective objective, List<Quantity> more, boolean withMemory) {
        this.costs = costs;
        this.withMemory = withMemory;
        inOrder = objective.space().has(SearchSpace.Option.IN_ORDER);
        aims = new ArrayList<>();
        aims.add(minimised(objective));
        objective.limits().keySet().stream().sorted().forEach(quantity -> aims.add(Map.of(quantity, 1.0)));
        more.forEach(quantity -> aims.add(Map.of(quantity, 1.0)));
        paths = new SamplePaths(costs);
        fit = new Fit(costs);
    }

    public static Map<Quantity, Double> minimised(Objective objective) {
        return objective.weights().isEmpty() ? Map.of(objective.minimise(), 1.0) : objective.weights();
    }

    /** Those that fit and that no other makes needless, whatever the thresholds; the cheapest backbone first. */
    public List<Mapping> of(List<Integer> heads) {
        List<Mapping> best = new Walk(heads).best();
        best.sort(CHEAPEST_FIRST);
        return best;
    }

    /** All mappings of one architecture, each prefix walked once. */
    private final class Walk {
        private final List<Integer> heads;
        private final int[] chosen;
        private final SampleWalk[] walks;
        private final int[] members;
        private final List<Mapping> best = new ArrayList<>();

        Walk(List<Integer> heads) {
            this.heads = heads;
            chosen = new int[heads.size() + 1];
            members = new int[heads.size() + 1];
            walks = new SampleWalk[heads.size() + 2];
            for (int position = 0; position < walks.length; position++) {
                walks[position] = new SampleWalk(costs);
            }
        }

        List<Mapping> best() {
            choose(0, 0);
            return best;
        }

        private void choose(int position, int processors) {
            int before = position == 0 ? 0 : chosen[position - 1];
            for (int next = inOrder ? before : 0; next < costs.processors().size(); next++) {
                if (canRun(position, next) && (position == 0 || paths.canHandOver(before, next))) {
                    int from = position == 0 ? 0 : 1 + costs.pointOfHead().get(heads.get(position - 1));
                    int head = position == heads.size() ? -1 : heads.get(position);
                    walks[position + 1].continueFrom(walks[position]);
                    paths.step(walks[position + 1], from, head, position == 0 ? next : before, next);
                    chosen[position] = next;
                    extend(position, next, processors);
                }
            }
        }

        private boolean canRun(int position, int processor) {
            return fit.canRun(heads, position, processor);
        }

        private void extend(int position, int next, int processors) {
            int count = processors;
            if (!isMember(next, processors)) {
                members[count++] = next;
            }
            if (position == heads.size()) {
                consider(count);
            } else {
                choose(position + 1, count);
            }
        }

        private boolean isMember(int processor, int processors) {
            for (int member = 0; member < processors; member++) {
                if (members[member] == processor) {
                    return true;
                }
            }
            return false;
        }

        private void consider(int processors) {
            List<PathCost> exits = new ArrayList<>(chosen.length);
            for (int position = 1; position < walks.length; position++) {
                SampleWalk walk = walks[position];
                exits.add(new PathCost(walk.macs(), walk.seconds(), walk.joules(members, processors)));
            }
            List<Integer> processorsOfSegments = new ArrayList<>(chosen.length);
            for (int processor : chosen) {
                processorsOfSegments.add(processor);
            }
            List<Aim> values = aims(exits, processorsOfSegments);
            for (Mapping other : best) {
                if (Mapping.isNeverMore(other.aims(), values)) {
                    return;
                }
            }
            if (fit.hasRoom(heads, processorsOfSegments)) {
                Mapping mapping = new Mapping(heads, List.copyOf(processorsOfSegments), exits, values);
                best.removeIf(other -> Mapping.isNeverMore(values, other.aims()));
                best.add(mapping);
            }
        }

        private List<Aim> aims(List<PathCost> exits, List<Integer> processors) {
            List<Aim> values = new ArrayList<>(aims.size() + 1);
            for (Map<Quantity, Double> weights : aims) {
                values.add(Aim.of(weights, exits));
            }
            if (withMemory) {
                values.add(new Aim(new double[exits.size()], fit.bytes(heads, processors)));
            }
            return values;
        }
    }
}
