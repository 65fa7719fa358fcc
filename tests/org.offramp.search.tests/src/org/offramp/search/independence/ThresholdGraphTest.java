// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.offramp.search.replay.ExitShares;

final class ThresholdGraphTest {
    private static final int LEVELS = 5;

    private final List<List<ExitShares>> exits = new ArrayList<>();
    private double[] step = {};
    private double backboneWrong;
    private double lambda;

    private void fill(Random random) {
        step = random.doubles(1 + random.nextInt(4), 0, 10).toArray();
        for (int exit = 1; exit < step.length; exit++) {
            List<ExitShares> shares = new ArrayList<>();
            for (int level = 0; level < LEVELS; level++) {
                double leaving = random.nextDouble();
                shares.add(new ExitShares(leaving, leaving * random.nextDouble()));
            }
            exits.add(shares);
        }
        backboneWrong = 0.2 * random.nextDouble();
        lambda = 30 * random.nextDouble();
    }

    @RepeatedTest(100)
    void findsWhatTryingEveryPathAndOnePassFromTheEndFind(RepetitionInfo repetition) {
        fill(new Random(repetition.getCurrentRepetition()));
        double found = cost(new ThresholdGraph(exits, step, backboneWrong).shortestPath(lambda));
        assertThat(found).isCloseTo(cheapest(new int[exits.size()], 0), within(1e-9));
        assertThat(found).isCloseTo(onePass(), within(1e-9));
        ThresholdGraph graph = new ThresholdGraph(exits, step, backboneWrong);
        assertThat(graph.singlePass(lambda)).isEqualTo(graph.shortestPath(lambda));
    }

    /** Cost + λ · error of a sample, the exits multiplied from the front. */
    private double cost(int[] levels) {
        double sum = step[0];
        double arriving = 1;
        for (int exit = 0; exit < levels.length; exit++) {
            ExitShares shares = exits.get(exit).get(levels[exit]);
            sum += arriving * lambda * shares.wrong();
            arriving *= shares.staying();
            sum += arriving * step[exit + 1];
        }
        return sum + arriving * lambda * backboneWrong;
    }

    private double cheapest(int[] levels, int exit) {
        if (exit == levels.length) {
            return cost(levels);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int level = 0; level < LEVELS; level++) {
            int[] next = Arrays.copyOf(levels, levels.length);
            next[exit] = level;
            best = Math.min(best, cheapest(next, exit + 1));
        }
        return best;
    }

    private double onePass() {
        double behind = step[exits.size()] + lambda * backboneWrong;
        for (int exit = exits.size() - 1; exit >= 0; exit--) {
            double here = Double.POSITIVE_INFINITY;
            for (ExitShares shares : exits.get(exit)) {
                here = Math.min(here, lambda * shares.wrong() + shares.staying() * behind);
            }
            behind = step[exit] + here;
        }
        return behind;
    }
}
