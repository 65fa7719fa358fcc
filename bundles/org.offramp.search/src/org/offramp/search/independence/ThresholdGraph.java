// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import java.util.Arrays;
import java.util.List;
import org.offramp.search.replay.ExitShares;

/**
 * The paper's graph for one mapping: a node for each exit and threshold level, one for the backbone's own classifier,
 * one for the start and one for the end. An edge's weight is cost + λ · error of what happens between its nodes, for a
 * sample that gets there; of those samples only the edge's gain, the share that stays, goes on. Independence of the
 * exits is what makes the gain a property of the edge.
 */
final class ThresholdGraph {
    private static final int START = 0;

    private final List<List<ExitShares>> exits;
    private final double[] step;
    private final double backboneWrong;
    private final int levels;

    /**
     * @param exits for each exit its shares at each level, the same number of levels everywhere
     * @param step cost of going from the exit before to each exit, the way to the backbone's classifier last
     */
    ThresholdGraph(List<List<ExitShares>> exits, double[] step, double backboneWrong) {
        this.exits = exits;
        this.step = step;
        this.backboneWrong = backboneWrong;
        levels = exits.isEmpty() ? 0 : exits.get(0).size();
    }

    /** Levels of the exits on the shortest path, by Bellman-Ford: over all edges until nothing changes. */
    int[] shortestPath(double lambda) {
        int last = 1 + exits.size() * levels;
        double[] distance = new double[last + 1];
        int[] next = new int[last + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[last] = lambda * backboneWrong;
        boolean changed = true;
        for (int round = 0; changed && round < last; round++) {
            changed = false;
            for (int node = START; node < last; node++) {
                changed |= relax(node, lambda, distance, next);
            }
        }
        return levelsFrom(next);
    }

    /** The same in one pass over the nodes from the end: the graph has no cycles. */
    int[] singlePass(double lambda) {
        int last = 1 + exits.size() * levels;
        double[] distance = new double[last + 1];
        int[] next = new int[last + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[last] = lambda * backboneWrong;
        for (int node = last - 1; node >= START; node--) {
            relax(node, lambda, distance, next);
        }
        return levelsFrom(next);
    }

    /** Looks at all edges that leave a node. */
    private boolean relax(int node, double lambda, double[] distance, int[] next) {
        int exit = node == START ? -1 : (node - 1) / levels;
        double error = node == START ? 0 : lambda * shares(node).wrong();
        double gain = node == START ? 1 : shares(node).staying();
        int first = 1 + (exit + 1) * levels;
        int count = exit + 1 == exits.size() ? 1 : levels;
        boolean changed = false;
        for (int to = first; to < first + count; to++) {
            double through = error + gain * (step[exit + 1] + distance[to]);
            if (through < distance[node]) {
                distance[node] = through;
                next[node] = to;
                changed = true;
            }
        }
        return changed;
    }

    private ExitShares shares(int node) {
        return exits.get((node - 1) / levels).get((node - 1) % levels);
    }

    private int[] levelsFrom(int[] next) {
        int[] path = new int[exits.size()];
        int node = START;
        for (int exit = 0; exit < path.length; exit++) {
            node = next[node];
            path[exit] = (node - 1) % levels;
        }
        return path;
    }
}
