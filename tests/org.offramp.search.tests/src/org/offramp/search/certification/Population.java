// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.offramp.api.certification.Risk;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;

/**
 * Made-up samples with a hidden difficulty, three heads and a backbone, and the true risk of every plan: confidences are
 * multiples of 1/128, so that the losses of all threshold vectors fit into summed tables.
 */
final class Population {
    private static final int HEADS = 3;
    private static final int LEVELS = 128;
    private static final int WIDTH = LEVELS + 2;
    private static final double[] STRENGTH = {1.2, 2.2, 3.2, 4.2};

    private final ExitProfile profile;

    Population(long seed, int size) {
        Random random = new Random(seed);
        float[][] confidence = new float[HEADS + 1][size];
        int[][] predicted = new int[HEADS + 1][size];
        for (int sample = 0; sample < size; sample++) {
            double difficulty = 1.7 * random.nextGaussian();
            for (int classifier = 0; classifier <= HEADS; classifier++) {
                double strength = STRENGTH[classifier] - difficulty + 0.8 * random.nextGaussian();
                double certainty = 1 / (1 + Math.exp(-1.3 * strength));
                confidence[classifier][sample] = Math.round(LEVELS * certainty) / (float) LEVELS;
                predicted[classifier][sample] = random.nextDouble() < certainty ? 0 : 1 + random.nextInt(2);
            }
        }
        profile = profile(confidence, predicted);
    }

    private static ExitProfile profile(float[][] confidence, int[][] predicted) {
        return new ExitProfile(
                List.of("a", "b", "c", "backbone"), confidence, predicted, new int[confidence[0].length]);
    }

    ExitProfile all() {
        return profile;
    }

    /** Independent samples of it. */
    ExitProfile draw(Random random, int samples) {
        int[] drawn = random.ints(samples, 0, profile.samples()).toArray();
        float[][] confidence = new float[HEADS + 1][samples];
        int[][] predicted = new int[HEADS + 1][samples];
        for (int classifier = 0; classifier <= HEADS; classifier++) {
            for (int sample = 0; sample < samples; sample++) {
                confidence[classifier][sample] = profile.confidence()[classifier][drawn[sample]];
                predicted[classifier][sample] = profile.predicted()[classifier][drawn[sample]];
            }
        }
        return profile(confidence, predicted);
    }

    static CostTable costs() {
        ProcessorFigures processor = new ProcessorFigures("core", 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        return new CostTable(
                List.of(processor),
                IntStream.range(0, HEADS + 1)
                        .mapToObj(index -> part("segment" + index, 250))
                        .toList(),
                IntStream.range(0, HEADS)
                        .mapToObj(index -> part("head" + index, 10))
                        .toList(),
                List.of(0, 1, 2),
                List.of(1L, 1L, 1L),
                List.of(),
                0,
                List.of());
    }

    private static Part part(String name, long macs) {
        return new Part(name, macs, List.of(new PartCost(macs, macs, 1, 1, List.of())));
    }

    /** All true risks of one kind. */
    TrueRisk trueRisk(Risk risk) {
        return new TrueRisk(risk);
    }

    /** For each exit, the losses of the samples that leave there if the exits before it let all below a level go on. */
    final class TrueRisk {
        private final int[][] tables = new int[HEADS][];

        private TrueRisk(Risk risk) {
            for (int exit = 0; exit < HEADS; exit++) {
                int[] table = new int[(int) Math.pow(WIDTH, exit + 1)];
                for (int sample = 0; sample < profile.samples(); sample++) {
                    int cell = 0;
                    for (int before = 0; before <= exit; before++) {
                        cell = cell * WIDTH + 1 + Math.round(LEVELS * profile.confidence()[before][sample]);
                    }
                    table[cell] += risk.loss(profile, exit, sample);
                }
                for (int axis = 0; axis <= exit; axis++) {
                    addUp(table, (int) Math.pow(WIDTH, axis));
                }
                tables[exit] = table;
            }
        }

        private static void addUp(int[] table, int stride) {
            for (int cell = 0; cell < table.length; cell++) {
                if (cell / stride % WIDTH > 0) {
                    table[cell] += table[cell - stride];
                }
            }
        }

        double of(Plan plan) {
            long lost = 0;
            int cell = 0;
            for (int exit = 0; exit < HEADS; exit++) {
                int used = plan.heads().indexOf(exit);
                int below =
                        used < 0 ? LEVELS + 1 : levelsBelow(plan.thresholds().get(used));
                int[] table = tables[exit];
                lost += table[cell * WIDTH + LEVELS + 1] - table[cell * WIDTH + below];
                cell = cell * WIDTH + below;
            }
            return (double) lost / profile.samples();
        }

        private static int levelsBelow(double threshold) {
            return Math.max(0, Math.min(LEVELS + 1, (int) Math.ceil(threshold * LEVELS)));
        }
    }
}
