// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.training.ExitProfile;

/** A small search with its data: samples have a hidden difficulty, so that the exits' answers are correlated. */
public record SearchCase(ExitProfile profile, CostTable costs) {
    private static final int CLASSES = 4;

    public static SearchCase random(long seed, int points, int headsPerPoint, int samples, int processors) {
        Random random = new Random(seed);
        return new SearchCase(
                profile(random, points * headsPerPoint, samples), costs(random, points, headsPerPoint, processors));
    }

    public static Objective cheapest(Quantity quantity, double mostDrop, int mostExits) {
        return Objective.of(quantity, mostExits).with(AccuracyLimits.drop(mostDrop));
    }

    private static ExitProfile profile(Random random, int heads, int samples) {
        float[][] confidence = new float[heads + 1][samples];
        int[][] predicted = new int[heads + 1][samples];
        int[] label = random.ints(samples, 0, CLASSES).toArray();
        for (int sample = 0; sample < samples; sample++) {
            double difficulty = random.nextGaussian();
            for (int head = 0; head <= heads; head++) {
                double strength = 0.3 + 1.7 * (head + 1) / (heads + 1) - difficulty + 0.5 * random.nextGaussian();
                double certainty = 1 / (1 + Math.exp(-strength));
                boolean right = random.nextDouble() < certainty;
                predicted[head][sample] = right ? label[sample] : (label[sample] + 1) % CLASSES;
                // Rounding makes ties.
                confidence[head][sample] = (float) (Math.round(50 * (0.25 + 0.75 * certainty)) / 50.0);
            }
        }
        List<String> names =
                IntStream.rangeClosed(0, heads).mapToObj(head -> "c" + head).toList();
        return new ExitProfile(names, confidence, predicted, label);
    }

    private static CostTable costs(Random random, int points, int headsPerPoint, int count) {
        List<ProcessorFigures> processors = IntStream.range(0, count)
                .mapToObj(index -> new ProcessorFigures(
                        "p" + index,
                        0.1 * random.nextDouble(),
                        0.01 * random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        Long.MAX_VALUE,
                        Long.MAX_VALUE))
                .toList();
        List<LinkFigures> links = new ArrayList<>();
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                if (from != to && random.nextInt(4) > 0) {
                    links.add(new LinkFigures(from, to, random.nextDouble(), 0.1, 0.1 * random.nextDouble()));
                }
            }
        }
        return new CostTable(
                processors,
                parts(random, "segment", points + 1, count, 10),
                parts(random, "head", points * headsPerPoint, count, 2),
                IntStream.range(0, points * headsPerPoint)
                        .mapToObj(head -> head / headsPerPoint)
                        .toList(),
                IntStream.range(0, points)
                        .mapToObj(point -> 1L + random.nextInt(9))
                        .toList(),
                links,
                random.nextInt(3) * 20,
                List.of());
    }

    private static List<Part> parts(Random random, String name, int count, int processors, int most) {
        return IntStream.range(0, count)
                .mapToObj(index -> new Part(
                        name + index,
                        1 + random.nextInt(100 * most),
                        IntStream.range(0, processors)
                                .mapToObj(processor -> new PartCost(
                                        most * random.nextDouble(),
                                        most * random.nextDouble(),
                                        random.nextInt(100),
                                        random.nextInt(100),
                                        random.nextInt(20) == 0 ? List.of("Conv") : List.of()))
                                .toList()))
                .toList();
    }

    /** The same on processors that can hold less. */
    public SearchCase withMemory(long weightBytes, long activationBytes) {
        List<ProcessorFigures> smaller = costs.processors().stream()
                .map(each -> new ProcessorFigures(
                        each.name(),
                        each.idleWatts(),
                        each.sleepWatts(),
                        each.wakeUpSeconds(),
                        each.wakeUpJoules(),
                        weightBytes,
                        activationBytes))
                .toList();
        return new SearchCase(
                profile,
                new CostTable(
                        smaller,
                        costs.segments(),
                        costs.heads(),
                        costs.pointOfHead(),
                        costs.boundaryBytes(),
                        costs.links(),
                        costs.periodSeconds(),
                        costs.omitted()));
    }
}
