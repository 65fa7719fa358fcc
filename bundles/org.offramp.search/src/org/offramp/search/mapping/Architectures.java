// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.cost.CostTable;

/** All ways to choose exits, at most one for each attach point. */
public final class Architectures {
    private final List<Integer> points;
    private final List<Integer> heads;
    private final List<List<Integer>> found = new ArrayList<>();

    private Architectures(CostTable costs) {
        points = costs.pointOfHead();
        heads = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparing(points::get))
                .toList();
    }

    public static List<List<Integer>> of(CostTable costs, int mostExits) {
        Architectures all = new Architectures(costs);
        all.collect(List.of(), 0, mostExits);
        return all.found;
    }

    private void collect(List<Integer> chosen, int from, int more) {
        found.add(chosen);
        for (int next = from; more > 0 && next < heads.size(); next++) {
            int head = heads.get(next);
            if (chosen.isEmpty() || points.get(chosen.get(chosen.size() - 1)) < points.get(head)) {
                List<Integer> longer = new ArrayList<>(chosen);
                longer.add(head);
                collect(List.copyOf(longer), next + 1, more - 1);
            }
        }
    }
}
