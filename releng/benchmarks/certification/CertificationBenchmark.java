// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.offramp.api.Progress;
import org.offramp.api.certification.CertifiedResult;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.Quantity;
import org.offramp.api.training.ExitProfile;
import org.offramp.datasets.NpzProfiles;
import org.offramp.search.replay.CascadeReplay;
import org.offramp.search.certification.CertifiedPlanSearch;
import org.offramp.search.exact.ExactSearch;
import org.offramp.search.costs.JsonCosts;

/**
 * Counts how often certified plans break their limit: against the true risk of a made-up population, and on random
 * splits of the profiles in a conversion's output folder, where what is neither searched nor certified on is the truth.
 */
public final class CertificationBenchmark {
    private static final double[] EPSILONS = {0.005, 0.01, 0.02};
    private static final double DELTA = 0.1;
    private static final int SAMPLES = 2500;

    private CertificationBenchmark() {}

    /** @param arguments draws, and if wanted a conversion's output folder and the number of its splits */
    public static void main(String[] arguments) throws IOException {
        int draws = Integer.parseInt(arguments[0]);
        print("| true risk, population of 1,000,000 | ε | draws | any certified plan above ε | 99 % lower bound"
                + " | chosen plan above ε | MACs saved |");
        print("|---|---|---|---|---|---|---|");
        Population population = new Population(1, 1_000_000);
        for (Risk risk : Risk.values()) {
            for (double epsilon : EPSILONS) {
                count(population, new RiskLimit(risk, epsilon, DELTA), draws);
            }
        }
        if (arguments.length > 1) {
            splits(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    private static void count(Population population, RiskLimit limit, int draws) {
        CertificationTrial.Count count =
                new CertificationTrial(population, new FixedSequence(), limit, SAMPLES).count(draws);
        print(
                "| %s | %.1f %% | %d | %d = %.2f %% | %.2f %% (δ %.0f %%) | %d = %.2f %% | %.1f %% |",
                limit.risk(),
                100 * limit.epsilon(),
                draws,
                count.violations(),
                100 * count.rate(),
                100 * count.lowerBound(),
                100 * DELTA,
                count.chosenViolations(),
                100.0 * count.chosenViolations() / draws,
                100 * count.saving());
    }

    private static void splits(Path folder, int splits) throws IOException {
        ExitProfile all = joined(
                new NpzProfiles().read(folder.resolve("profile-calibration.npz")),
                new NpzProfiles().read(folder.resolve("profile-test.npz")));
        CostTable costs = new JsonCosts().read(folder.resolve("costs.json"));
        print("");
        print(
                "| real splits, %d samples, %d to search, %d to certify | ε | splits | certified | risk on the rest |"
                        + " above ε | accuracy drop | MACs saved |",
                all.samples(), SAMPLES, SAMPLES);
        print("|---|---|---|---|---|---|---|---|");
        for (double epsilon : EPSILONS) {
            uncertified(all, costs, epsilon, splits);
        }
        for (Risk risk : Risk.values()) {
            for (double epsilon : EPSILONS) {
                split(all, costs, new RiskLimit(risk, epsilon, DELTA), splits);
            }
        }
    }

    /** @param above whether the risk on the rest is */
    private record Outcome(boolean certified, double risk, boolean above, double drop, double saving) {}

    private static void split(ExitProfile all, CostTable costs, RiskLimit limit, int splits) {
        List<Outcome> outcomes = IntStream.range(0, splits)
                .mapToObj(split -> outcome(all, costs, limit, new Random(split)))
                .toList();
        print(limit.risk().name(), limit.epsilon(), outcomes);
    }

    private static void print(String what, double epsilon, List<Outcome> outcomes) {
        print(
                "| %s | %.1f %% | %d | %d | %.2f %% | %d | %.2f | %.1f %% |",
                what,
                100 * epsilon,
                outcomes.size(),
                outcomes.stream().filter(Outcome::certified).count(),
                100 * outcomes.stream().mapToDouble(Outcome::risk).average().orElseThrow(),
                outcomes.stream().filter(Outcome::above).count(),
                100 * outcomes.stream().mapToDouble(Outcome::drop).average().orElseThrow(),
                100 * outcomes.stream().mapToDouble(Outcome::saving).average().orElseThrow());
    }

    /** What the same search finds if it only keeps the accuracy drop on its own samples. */
    private static void uncertified(ExitProfile all, CostTable costs, double epsilon, int splits) {
        Objective asked = Objective.of(Quantity.MACS, 3).with(AccuracyLimits.drop(epsilon));
        RiskLimit limit = new RiskLimit(Risk.SIGNED, epsilon, DELTA);
        List<Outcome> outcomes = IntStream.range(0, splits)
                .mapToObj(split -> {
                    List<Integer> order = shuffled(all, new Random(split));
                    Plan plan = new ExactSearch()
                            .search(part(all, order.subList(0, SAMPLES)), costs, asked, Progress.NONE)
                            .chosen()
                            .orElseThrow()
                            .plan();
                    return outcome(plan, part(all, order.subList(2 * SAMPLES, order.size())), costs, limit);
                })
                .toList();
        print("accuracy drop on the samples searched, not certified", epsilon, outcomes);
    }

    private static List<Integer> shuffled(ExitProfile all, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, all.samples()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static Outcome outcome(ExitProfile all, CostTable costs, RiskLimit limit, Random random) {
        List<Integer> order = shuffled(all, random);
        ExitProfile rest = part(all, order.subList(2 * SAMPLES, order.size()));
        Objective cheapest =
                Objective.of(Quantity.MACS, 3);
        CertifiedResult result = new CertifiedPlanSearch(new FixedSequence())
                .search(
                        new ExactSearch(),
                        part(all, order.subList(0, SAMPLES)),
                        part(all, order.subList(SAMPLES, 2 * SAMPLES)),
                        costs,
                        cheapest,
                        limit,
                        Progress.NONE);
        return result.search()
                .chosen()
                .map(chosen -> outcome(chosen.plan(), rest, costs, limit))
                .orElse(new Outcome(false, 0, false, 0, 0));
    }

    private static Outcome outcome(Plan plan, ExitProfile rest, CostTable costs, RiskLimit limit) {
        double risk = LossCount.of(limit.risk(), plan, rest).mean();
        var figures = new CascadeReplay().replay(plan, rest, costs);
        return new Outcome(
                true, risk, risk > limit.epsilon(), figures.accuracyDrop(), 1 - figures.macs() / costs.backboneMacs());
    }

    private static ExitProfile part(ExitProfile all, List<Integer> samples) {
        int[] chosen = samples.stream().mapToInt(Integer::intValue).toArray();
        int classifiers = all.classifiers().size();
        float[][] confidence = new float[classifiers][chosen.length];
        int[][] predicted = new int[classifiers][chosen.length];
        for (int classifier = 0; classifier < classifiers; classifier++) {
            for (int sample = 0; sample < chosen.length; sample++) {
                confidence[classifier][sample] = all.confidence()[classifier][chosen[sample]];
                predicted[classifier][sample] = all.predicted()[classifier][chosen[sample]];
            }
        }
        int[] label = IntStream.of(chosen).map(sample -> all.label()[sample]).toArray();
        return new ExitProfile(all.classifiers(), confidence, predicted, label);
    }

    private static ExitProfile joined(ExitProfile first, ExitProfile second) {
        int classifiers = first.classifiers().size();
        int samples = first.samples() + second.samples();
        float[][] confidence = new float[classifiers][samples];
        int[][] predicted = new int[classifiers][samples];
        int[] label = new int[samples];
        int from = 0;
        for (ExitProfile part : List.of(first, second)) {
            for (int classifier = 0; classifier < classifiers; classifier++) {
                System.arraycopy(part.confidence()[classifier], 0, confidence[classifier], from, part.samples());
                System.arraycopy(part.predicted()[classifier], 0, predicted[classifier], from, part.samples());
            }
            System.arraycopy(part.label(), 0, label, from, part.samples());
            from += part.samples();
        }
        return new ExitProfile(first.classifiers(), confidence, predicted, label);
    }
}
