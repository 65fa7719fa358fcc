// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.MemoryLoad;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchSpace.Option;

/** The ways to map an architecture to the processors; made once, used by several threads. */
public final class Mappings {
    private static final Comparator<Mapping> CHEAPEST_FIRST = Comparator.<Mapping>comparingDouble(
                    mapping -> mapping.longest().joules())
            .thenComparingDouble(mapping -> mapping.longest().seconds());

    private final CostTable costs;
    private final SamplePaths paths;
    private final Fit fit;
    private final MemoryLimits memory;
    private final Kind kind;
    private final boolean inOrder;
    private final boolean headsOnNext;
    private final List<Map<Quantity, Double>> aims;

    /** For what mappings are looked at. */
    private enum Kind {
        /** The objective and its limits. */
        BEST,
        /** The same, and energy, mean and worst latency, and the bytes of all processors. */
        WHOLE_FRONT,
        /** The objective and its limits, which none of them has to keep. */
        NEAR_MISSES
    }

    private Mappings(CostTable costs, Objective objective, List<Quantity> more, Kind kind) {
        this.costs = costs;
        this.kind = kind;
        inOrder = objective.space().has(Option.IN_ORDER);
        headsOnNext = objective.space().has(Option.HEADS_ON_NEXT);
        memory = MemoryLimits.of(objective.memory(), costs);
        aims = new ArrayList<>();
        aims.add(minimised(objective));
        objective.limits().keySet().stream().sorted().forEach(quantity -> aims.add(Map.of(quantity, 1.0)));
        more.forEach(quantity -> aims.add(Map.of(quantity, 1.0)));
        paths = new SamplePaths(costs);
        fit = new Fit(costs);
    }

    /** Any that could be best for what the objective minimises or limits. */
    public static Mappings best(CostTable costs, Objective objective) {
        return new Mappings(costs, objective, List.of(), Kind.BEST);
    }

    /** With energy, mean and worst latency and the bytes of all processors as further aims, in this order. */
    public static Mappings wholeFront(CostTable costs, Objective objective) {
        return new Mappings(
                costs, objective, List.of(Quantity.ENERGY, Quantity.LATENCY, Quantity.WORST_LATENCY), Kind.WHOLE_FRONT);
    }

    /** With the bytes of each processor that has a limit as further aims; those beyond the limit are there too. */
    public static Mappings nearMisses(CostTable costs, Objective objective) {
        return new Mappings(costs, objective, List.of(), Kind.NEAR_MISSES);
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
        private final int[] segments;
        private final int[] places;
        private final int[] members;
        private final SampleWalk[] behindSegments;
        private final SampleWalk[] behindHeads;
        private final List<Mapping> best = new ArrayList<>();

        Walk(List<Integer> heads) {
            this.heads = heads;
            int positions = heads.size() + 1;
            segments = new int[positions];
            places = new int[positions - 1];
            members = new int[positions];
            behindSegments = walks(positions);
            behindHeads = walks(positions - 1);
        }

        private SampleWalk[] walks(int count) {
            SampleWalk[] walks = new SampleWalk[count];
            for (int index = 0; index < count; index++) {
                walks[index] = new SampleWalk(costs);
            }
            return walks;
        }

        List<Mapping> best() {
            for (int first = 0; first < costs.processors().size(); first++) {
                if (fit.canRunSegment(heads, 0, first)) {
                    SampleWalk walk = new SampleWalk(costs);
                    paths.segment(walk, heads, 0, first);
                    goOn(0, first, walk, 0);
                }
            }
            return best;
        }

        /** @param processors number of members so far */
        private void goOn(int position, int processor, SampleWalk walk, int processors) {
            segments[position] = processor;
            behindSegments[position].continueFrom(walk);
            int count = processors;
            if (!isMember(processor, processors)) {
                members[count++] = processor;
            }
            if (position == heads.size()) {
                consider(count);
            } else {
                headBefore(position, count);
                headBehind(position, count);
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

        /** The head runs where the segment before it runs. */
        private void headBefore(int exit, int processors) {
            int before = segments[exit];
            int head = heads.get(exit);
            if (fit.canRunHead(head, before)) {
                places[exit] = before;
                behindHeads[exit].continueFrom(behindSegments[exit]);
                paths.head(behindHeads[exit], head, before);
                for (int next = inOrder ? before : 0; next < costs.processors().size(); next++) {
                    if (canGoOn(exit, next)) {
                        SampleWalk walk = behindSegments[exit + 1];
                        walk.continueFrom(behindHeads[exit]);
                        paths.handOver(walk, head, before, next);
                        paths.segment(walk, heads, exit + 1, next);
                        goOn(exit + 1, next, walk, processors);
                    }
                }
            }
        }

        /** The head runs where the segment behind it runs, which is another processor. */
        private void headBehind(int exit, int processors) {
            int before = segments[exit];
            int head = heads.get(exit);
            for (int next = inOrder ? before : 0;
                    headsOnNext && next < costs.processors().size();
                    next++) {
                if (next != before && fit.canRunHead(head, next) && canGoOn(exit, next)) {
                    places[exit] = next;
                    behindHeads[exit].continueFrom(behindSegments[exit]);
                    paths.handOver(behindHeads[exit], head, before, next);
                    paths.head(behindHeads[exit], head, next);
                    SampleWalk walk = behindSegments[exit + 1];
                    walk.continueFrom(behindHeads[exit]);
                    paths.segment(walk, heads, exit + 1, next);
                    goOn(exit + 1, next, walk, processors);
                }
            }
        }

        private boolean canGoOn(int exit, int next) {
            return fit.canRunSegment(heads, exit + 1, next) && paths.canHandOver(segments[exit], next);
        }

        private void consider(int processors) {
            List<PathCost> exits = new ArrayList<>(segments.length);
            for (SampleWalk walk : behindHeads) {
                exits.add(SamplePaths.cost(walk, members, processors));
            }
            exits.add(SamplePaths.cost(behindSegments[heads.size()], members, processors));
            List<Aim> values = new ArrayList<>(aims.size() + 1);
            for (Map<Quantity, Double> weights : aims) {
                values.add(Aim.of(weights, exits));
            }
            if (kind != Kind.BEST) {
                addBytes(values, load());
            }
            if (!isNeedless(values) && fits()) {
                best.removeIf(other -> Mapping.isNeverMore(values, other.aims()));
                best.add(new Mapping(heads, placed(), exits, values));
            }
        }

        private boolean isNeedless(List<Aim> values) {
            for (Mapping other : best) {
                if (Mapping.isNeverMore(other.aims(), values)) {
                    return true;
                }
            }
            return false;
        }

        private boolean fits() {
            boolean kept = kind == Kind.NEAR_MISSES || memory.count() == 0;
            if (kept && !fit.isLimited()) {
                return true;
            }
            MemoryLoad load = load();
            return fit.hasRoom(load) && (kept || memory.areKept(load));
        }

        private void addBytes(List<Aim> values, MemoryLoad load) {
            int exits = segments.length;
            if (kind == Kind.WHOLE_FRONT) {
                values.add(Aim.constant(load.bytes(), exits));
            } else {
                memory.processors().forEach(processor -> values.add(Aim.constant(load.bytes(processor), exits)));
            }
        }

        private MemoryLoad load() {
            Places placed = placed();
            return MemoryLoad.of(heads, placed.segments(), placed.heads(), costs);
        }

        private Places placed() {
            return new Places(
                    Arrays.stream(segments).boxed().toList(),
                    Arrays.stream(places).boxed().toList());
        }
    }
}
