// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.Objective;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;

/**
 * Thousands of small cases with whole costs against a search that knows no table and no bin: every plan, every sample,
 * whole numbers. Equality is to the last digit.
 */
final class BruteForceTest {
    private static final double NEVER = 9;

    /** A plan's cost and right answers over all samples. */
    private record Sum(long cost, int right, boolean accurate) {}

    @Test
    void twoThousandSmallCasesAreTheSameToTheLastDigit() {
        int infeasible = 0;
        for (int seed = 0; seed < 2000; seed++) {
            infeasible += assertSame(new Case(seed)) ? 0 : 1;
        }
        assertThat(infeasible).isBetween(20, 1000);
    }

    private static boolean assertSame(Case data) {
        SearchResult result = new ExactSearch(1).search(data.profile, data.costs, data.objective, Progress.NONE);
        List<Sum> all = data.all();
        TreeMap<Integer, Long> front = new TreeMap<>();
        Optional<Sum> best = Optional.empty();
        for (Sum sum : all) {
            front.merge(sum.right, sum.cost, Math::min);
            boolean better = best.isEmpty()
                    || sum.cost < best.get().cost
                    || sum.cost == best.get().cost && sum.right > best.get().right;
            best = sum.accurate && better ? Optional.of(sum) : best;
        }
        assertThat(result.provenOptimal()).isTrue();
        assertThat(result.chosen().isPresent()).as(data.toString()).isEqualTo(best.isPresent());
        int samples = data.profile.samples();
        if (best.isPresent()) {
            PlanFigures figures = result.chosen().orElseThrow().figures();
            assertThat(figures.macs()).as(data.toString()).isEqualTo((double) best.get().cost / samples);
            assertThat(figures.accuracy()).as(data.toString()).isEqualTo((double) best.get().right / samples);
        } else {
            assertThat(result.shortfalls()).as(data.toString()).isNotEmpty();
        }
        assertThat(result.front())
                .as(data.toString())
                .extracting(Case::point)
                .containsExactlyElementsOf(points(front, samples));
        return best.isPresent();
    }

    /** From the cheapest to the most accurate. */
    private static List<List<Double>> points(TreeMap<Integer, Long> cheapest, int samples) {
        List<List<Double>> points = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (Map.Entry<Integer, Long> entry : cheapest.descendingMap().entrySet()) {
            if (entry.getValue() < least) {
                least = entry.getValue();
                points.add(0, List.of((double) entry.getKey() / samples, (double) least / samples));
            }
        }
        return points;
    }

    /** Samples, costs and what is asked for, all of it random. */
    private static final class Case {
        private final Random random;
        private final int seed;
        private final int heads;
        private final ExitProfile profile;
        private final CostTable costs;
        private final Objective objective;

        Case(int seed) {
            this.seed = seed;
            random = new Random(seed);
            heads = random.nextInt(4);
            profile = profile(new int[] {1, 2, 3, 9, 30}[random.nextInt(5)], 1 + random.nextInt(3));
            costs = costs();
            objective = objective();
        }

        private ExitProfile profile(int samples, int classes) {
            int kind = random.nextInt(4);
            float[][] confidence = new float[heads + 1][samples];
            int[][] predicted = new int[heads + 1][samples];
            int[] label = random.ints(samples, 0, classes).toArray();
            for (int head = 0; head <= heads; head++) {
                for (int sample = 0; sample < samples; sample++) {
                    float value = random.nextFloat();
                    confidence[head][sample] = switch (kind) {
                        case 0 -> value;
                        case 1 -> Math.round(8 * value) / 8f;
                        case 2 -> 0.75f;
                        default -> value > 0.6 ? 1 : value;
                    };
                    predicted[head][sample] = random.nextInt(3) > 0 ? label[sample] : random.nextInt(classes);
                }
            }
            List<String> names =
                    IntStream.rangeClosed(0, heads).mapToObj(head -> "c" + head).toList();
            return new ExitProfile(names, confidence, predicted, label);
        }

        /** Some parts cost nothing; some heads share an attach point. */
        private CostTable costs() {
            List<Integer> points = new ArrayList<>();
            for (int head = 0; head < heads; head++) {
                int last = points.isEmpty() ? -1 : points.get(points.size() - 1);
                points.add(last >= 0 && random.nextInt(4) == 0 ? last : last + 1);
            }
            int count = points.isEmpty() ? 0 : points.get(points.size() - 1) + 1;
            return new CostTable(
                    List.of(new ProcessorFigures("any", 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE)),
                    parts(count + 1, 4),
                    parts(heads, 2),
                    points,
                    IntStream.range(0, count).mapToObj(point -> 1L).toList(),
                    List.of(),
                    0,
                    List.of());
        }

        private List<Part> parts(int count, int most) {
            return IntStream.range(0, count)
                    .mapToObj(index -> {
                        long macs = random.nextInt(most) * 1000L;
                        return new Part("p" + index, macs, List.of(new PartCost(macs, macs, 0, 0, List.of())));
                    })
                    .toList();
        }

        private Objective objective() {
            ThresholdGrid[] grids = {
                ThresholdGrid.THIRTEEN, ThresholdGrid.DISTINCT, ThresholdGrid.of(0.5, 0.75, 1), ThresholdGrid.of(0)
            };
            boolean drop = random.nextBoolean();
            SearchSpace space = SearchSpace.USUAL.on(grids[random.nextInt(4)]);
            return Objective.of(Quantity.MACS, random.nextInt(3))
                    .with(new AccuracyLimits(
                            drop ? OptionalDouble.of(random.nextInt(5) / 10.0) : OptionalDouble.empty(),
                            drop ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                            random.nextInt(4) == 0,
                            AccuracyMeasure.OVERALL))
                    .in(random.nextInt(3) == 0 ? space.with(SearchSpace.Option.RECALL) : space)
                    .with(AccuracyMeasure.values()[random.nextInt(3)]);
        }

        static List<Double> point(RatedPlan plan) {
            return List.of(plan.figures().accuracy(), plan.figures().macs());
        }

        List<Sum> all() {
            List<Sum> all = new ArrayList<>();
            collect(new ArrayList<>(), new ArrayList<>(), 0, all);
            return all;
        }

        private void collect(List<Integer> exits, List<Double> thresholds, int from, List<Sum> all) {
            all.add(sum(exits, thresholds));
            for (int next = from; exits.size() < objective.exits().most() && next < heads; next++) {
                if (exits.isEmpty() || point(next) > point(exits.get(exits.size() - 1))) {
                    for (double threshold : thresholdsOf(next)) {
                        List<Integer> more = new ArrayList<>(exits);
                        List<Double> longer = new ArrayList<>(thresholds);
                        more.add(next);
                        longer.add(threshold);
                        collect(more, longer, next + 1, all);
                    }
                }
            }
        }

        private int point(int head) {
            return costs.pointOfHead().get(head);
        }

        private double[] thresholdsOf(int head) {
            ThresholdGrid grid = objective.space().grid();
            return switch (grid.kind()) {
                case THIRTEEN ->
                    IntStream.rangeClosed(8, 20)
                            .mapToDouble(level -> level == 20 ? NEVER : level / 20.0)
                            .toArray();
                case DISTINCT ->
                    IntStream.rangeClosed(0, profile.samples())
                            .mapToDouble(
                                    sample -> sample == profile.samples() ? NEVER : profile.confidence()[head][sample])
                            .toArray();
                default -> grid.values().stream().mapToDouble(value -> value).toArray();
            };
        }

        private Sum sum(List<Integer> exits, List<Double> thresholds) {
            long cost = 0;
            int right = 0;
            int[] difference = new int[profile.samples()];
            for (int sample = 0; sample < profile.samples(); sample++) {
                int at = 0;
                while (at < exits.size() && profile.confidence()[exits.get(at)][sample] < thresholds.get(at)) {
                    at++;
                }
                int classifier = at < exits.size() ? answering(exits, at, sample) : heads;
                cost += path(exits, at);
                int correct = profile.isRight(classifier, sample) ? 1 : 0;
                right += correct;
                difference[sample] = (profile.isRight(heads, sample) ? 1 : 0) - correct;
            }
            return new Sum(cost, right, isAccurate(difference));
        }

        private int answering(List<Integer> exits, int at, int sample) {
            int answering = exits.get(0);
            for (int exit : exits.subList(0, at + 1)) {
                answering = profile.confidence()[exit][sample] >= profile.confidence()[answering][sample]
                        ? exit
                        : answering;
            }
            return objective.space().has(SearchSpace.Option.RECALL) ? answering : exits.get(at);
        }

        private long path(List<Integer> exits, int at) {
            int end =
                    at < exits.size() ? point(exits.get(at)) : costs.segments().size() - 1;
            long sum = 0;
            for (int segment = 0; segment <= end; segment++) {
                sum += costs.segments().get(segment).macs();
            }
            for (int passed = 0; passed <= at && passed < exits.size(); passed++) {
                sum += costs.heads().get(exits.get(passed)).macs();
            }
            return sum;
        }

        private boolean isAccurate(int[] difference) {
            int[] classes = Arrays.stream(profile.label()).distinct().sorted().toArray();
            return switch (objective.accuracy().measure()) {
                case OVERALL -> keeps(measure(difference, -1));
                case EACH_CLASS ->
                    Arrays.stream(classes)
                            .mapToObj(each -> measure(difference, each))
                            .allMatch(this::keeps);
                case MACRO_RECALL -> keeps(mean(difference, classes));
            };
        }

        private double[] mean(int[] difference, int[] classes) {
            double[] sum = new double[3];
            for (int each : classes) {
                double[] here = measure(difference, each);
                sum[0] += here[0];
                sum[1] += here[1] * here[1];
                sum[2] += here[2];
            }
            return new double[] {sum[0] / classes.length, Math.sqrt(sum[1]) / classes.length, sum[2] / classes.length};
        }

        /** Drop, its standard error, accuracy; of one class or, with -1, of all. */
        private double[] measure(int[] difference, int only) {
            int count = 0;
            int drop = 0;
            int changed = 0;
            int right = 0;
            for (int sample = 0; sample < difference.length; sample++) {
                if (only < 0 || profile.label()[sample] == only) {
                    count++;
                    drop += difference[sample];
                    changed += Math.abs(difference[sample]);
                    right += (profile.isRight(heads, sample) ? 1 : 0) - difference[sample];
                }
            }
            double mean = (double) drop / count;
            double variance = Math.max(0, (double) changed / count - mean * mean);
            double error = count < 2 ? 0 : Math.sqrt(variance / (count - 1));
            return new double[] {mean, error, (double) right / count};
        }

        private boolean keeps(double[] measured) {
            double drop = measured[0] + (objective.accuracy().oneStandardError() ? measured[1] : 0);
            return drop <= objective.accuracy().mostDrop().orElse(2)
                    && measured[2] >= objective.accuracy().least().orElse(0);
        }

        @Override
        public String toString() {
            return "seed " + seed + " " + objective;
        }
    }
}
