// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;

/** The ways to map an architecture to the processors, in any order of processors. */
final class Mappings {
    private static final Comparator<Mapping> CHEAPEST_FIRST = Comparator.<Mapping>comparingDouble(
                    mapping -> mapping.longest().joules())
            .thenComparingDouble(mapping -> mapping.longest().seconds());

    private final int processors;
    private final boolean[][] joined;
    private final SamplePaths paths;
    private final Fit fit;
    private final List<Quantity> quantities;

    Mappings(CostTable costs, Objective objective) {
        processors = costs.processors().size();
        paths = new SamplePaths(costs);
        fit = new Fit(costs);
        quantities = Stream.concat(
                        Stream.of(objective.minimise()),
                        objective.limits().keySet().stream().sorted())
                .toList();
        joined = new boolean[processors][processors];
        for (int from = 0; from < processors; from++) {
            for (int to = 0; to < processors; to++) {
                joined[from][to] = from == to || costs.link(from, to).isPresent();
            }
        }
    }

    /** Those that fit and that no other makes needless, whatever the thresholds; the cheapest backbone first. */
    List<Mapping> of(List<Integer> heads) {
        List<Mapping> best = new ArrayList<>();
        all(heads).stream().sorted(CHEAPEST_FIRST).forEach(mapping -> {
            if (best.stream().noneMatch(other -> other.isAtLeastAsGoodAs(mapping))) {
                best.removeIf(mapping::isAtLeastAsGoodAs);
                best.add(mapping);
            }
        });
        return best;
    }

    private List<Mapping> all(List<Integer> heads) {
        List<Mapping> found = new ArrayList<>();
        collect(heads, List.of(), found);
        return found;
    }

    private void collect(List<Integer> heads, List<Integer> chosen, List<Mapping> found) {
        if (chosen.size() > heads.size()) {
            if (fit.fits(heads, chosen)) {
                found.add(mapping(heads, chosen));
            }
            return;
        }
        for (int next = 0; next < processors; next++) {
            if (chosen.isEmpty() || joined[chosen.get(chosen.size() - 1)][next]) {
                List<Integer> longer = new ArrayList<>(chosen);
                longer.add(next);
                collect(heads, longer, found);
            }
        }
    }

    private Mapping mapping(List<Integer> heads, List<Integer> chosen) {
        List<PathCost> exits = paths.of(heads, chosen);
        return new Mapping(
                heads,
                List.copyOf(chosen),
                exits,
                quantities.stream().map(each -> Aim.of(each, exits)).toList());
    }
}
