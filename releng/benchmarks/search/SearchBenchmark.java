// SPDX-License-Identifier: EPL-2.0

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.exact.ExactSearch;

/**
 * Times the searches that the figures are asked for, on made-up profiles whose samples have a hidden difficulty. Each
 * figure is the median of several runs after a warm-up; reading files plays no part.
 */
public final class SearchBenchmark {
    private static final double DROP = 0.01;
    private static final int BESIDE_EXITS = 3;
    private static final int BESIDE_SAMPLES = 10_000;
    private static final long LONGEST_WARM_UP = TimeUnit.SECONDS.toNanos(30);
    private static final long QUIET_COMPILER = TimeUnit.SECONDS.toNanos(2);

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            write(Path.of(arguments[1]));
            return;
        }
        boolean all = arguments.length < 3 || !arguments[2].equals("--quick");
        System.out.println("| search | asked | measured, median | CPU, mean | best cost | method |");
        System.out.println("|---|---|---|---|---|---|");
        for (int exits : new int[] {3, 4, 6}) {
            row(
                    exits + " exits, N = 10,000, 13 levels, one thread",
                    Map.of(3, 1.0, 4, 5.0, 6, 500.0).get(exits),
                    exits < 6 ? 501 : 21,
                    fixed(exits, 10_000),
                    1);
        }
        row("4 exits, N = 1,000,000, 13 levels, one thread", 50.0, 21, fixed(4, 1_000_000), 1);
        row("9 candidates, up to 3, N = 10,000, 1 processor", 50.0, 9, free(9, 10_000, 1, true), 2);
        row("9 candidates, up to 3, N = 10,000, 2 processors in order", 50.0, 9, free(9, 10_000, 2, true), 2);
        row("50 candidates, up to 3, N = 50,000, 5 processors in order", 5_000.0, 3, free(50, 50_000, 5, true), 2);
        row("the same, any order", 15_000.0, 1, free(50, 50_000, 5, false), 2);
        row("the same, any order, heads here or on the next", Double.NaN, 1, headsOnNext(50, 50_000, 5), 2);
        if (all) {
            row(
                    "50 candidates, up to 3, N = 1,000,000, 5 processors in order",
                    60_000.0,
                    1,
                    free(50, 1_000_000, 5, true),
                    2);
            row("the same, any order", 180_000.0, 1, free(50, 1_000_000, 5, false), 2);
        }
        row("whole front: 9 candidates, up to 3, N = 10,000, 2 processors", Double.NaN, 3, whole(9, 10_000, 2), 2);
        row("descent: 50 candidates, up to 10, N = 50,000", Double.NaN, 1, descent(50, 50_000, 10), 1);
        row("1 exit, every confidence, N = 10,000", Double.NaN, 3, distinct(1, 10_000), 2);
        row("2 exits, every confidence, N = 10,000", Double.NaN, 3, distinct(2, 10_000), 2);
        beside(Path.of(arguments[1]));
    }

    private record Case(ExitProfile profile, CostTable costs, Objective objective) {
        SearchResult run(int threads) {
            return new ExactSearch(threads).search(profile, costs, objective, Progress.NONE);
        }
    }

    private static Case fixed(int exits, int samples) {
        SearchSpace space = SearchSpace.USUAL
                .on(ThresholdGrid.THIRTEEN)
                .withHeads(IntStream.range(0, exits).boxed().toList());
        return new Case(
                profile(exits, samples),
                costs(exits, 1),
                objective(Quantity.MACS, exits).in(space));
    }

    private static Case free(int candidates, int samples, int processors, boolean inOrder) {
        SearchSpace space = SearchSpace.USUAL.on(ThresholdGrid.THIRTEEN);
        return new Case(
                profile(candidates, samples),
                costs(candidates, processors),
                objective(processors == 1 ? Quantity.MACS : Quantity.ENERGY, 3).in(inOrder ? space.with(SearchSpace.Option.IN_ORDER) : space));
    }

    private static Case headsOnNext(int candidates, int samples, int processors) {
        Case data = free(candidates, samples, processors, false);
        return new Case(
                data.profile(),
                data.costs(),
                data.objective().in(data.objective().space().with(SearchSpace.Option.HEADS_ON_NEXT)));
    }

    private static Case whole(int candidates, int samples, int processors) {
        Case data = free(candidates, samples, processors, false);
        return new Case(
                data.profile(),
                data.costs(),
                data.objective().in(data.objective().space().with(SearchSpace.Option.WHOLE_FRONT)));
    }

    private static Case descent(int candidates, int samples, int exits) {
        return new Case(
                profile(candidates, samples),
                costs(candidates, 1),
                objective(Quantity.MACS, exits).in(SearchSpace.USUAL.on(ThresholdGrid.THIRTEEN)));
    }

    private static Case distinct(int exits, int samples) {
        SearchSpace space = SearchSpace.USUAL
                .on(ThresholdGrid.DISTINCT)
                .withHeads(IntStream.range(0, exits).boxed().toList());
        return new Case(
                profile(exits, samples),
                costs(exits, 1),
                objective(Quantity.MACS, exits).in(space));
    }

    private static Objective objective(Quantity quantity, int exits) {
        return Objective.of(quantity, exits).with(AccuracyLimits.drop(DROP));
    }

    private static void row(String what, double askedMillis, int runs, Case data, int threads) {
        Timed timed = Timed.of(runs, () -> data.run(threads));
        SearchResult result = timed.result();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f ms | %.2f ms | %s | %s, %d architectures, optimal: %s, front of %d |%n",
                what,
                Double.isNaN(askedMillis) ? "" : "≤ " + askedMillis + " ms",
                timed.wallMillis(),
                timed.cpuMillis(),
                result.chosen()
                        .map(plan -> String.format(
                                Locale.ROOT, "%.6g", data.objective().value(plan.figures())))
                        .orElse("none"),
                result.method(),
                result.architectures(),
                result.provenOptimal(),
                result.census().frontPlans());
    }

    /** For numpy: samples, then for each classifier confidence and whether it is right, then what leaving there costs. */
    private static void write(Path file) throws Exception {
        Case data = fixed(BESIDE_EXITS, BESIDE_SAMPLES);
        ByteBuffer bytes = ByteBuffer.allocate((BESIDE_EXITS + 1) * (8 * BESIDE_SAMPLES + 8))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : data.profile().confidence()) {
            for (float value : row) {
                bytes.putFloat(value);
            }
        }
        for (int classifier = 0; classifier <= BESIDE_EXITS; classifier++) {
            for (int sample = 0; sample < BESIDE_SAMPLES; sample++) {
                bytes.putInt(data.profile().isRight(classifier, sample) ? 1 : 0);
            }
        }
        long cost = 0;
        for (int classifier = 0; classifier <= BESIDE_EXITS; classifier++) {
            cost += data.costs().segments().get(classifier).macs();
            cost += classifier < BESIDE_EXITS
                    ? data.costs().heads().get(classifier).macs()
                    : 0;
            bytes.putLong(cost);
        }
        Files.write(file, bytes.array());
    }

    /** @param answer numpy's mean cost of the best plan, its seconds summing booleans, and its seconds counting them */
    private static void beside(Path answer) throws Exception {
        String[] words = Files.readString(answer).trim().split(" ");
        double cost = Double.parseDouble(words[0]);
        Case data = fixed(BESIDE_EXITS, BESIDE_SAMPLES);
        Timed timed = Timed.of(101, () -> data.run(1));
        double ours = timed.result().chosen().orElseThrow().figures().macs();
        System.out.printf(
                Locale.ROOT,
                "%n%d exits, N = %d, 13 levels, best cost: numpy's brute force %s, ours %s, %s; ours in %.3f ms, with the"
                        + " whole front of %d plans.%n",
                BESIDE_EXITS,
                BESIDE_SAMPLES,
                cost,
                ours,
                ours == cost ? "the same" : "NOT THE SAME",
                timed.wallMillis(),
                timed.result().front().size());
        besideNumpy("summing booleans, as it is usually written", words[1], timed);
        besideNumpy("counting with count_nonzero", words[2], timed);
    }

    private static void besideNumpy(String how, String seconds, Timed ours) {
        double millis = 1e3 * Double.parseDouble(seconds);
        System.out.printf(
                Locale.ROOT,
                "numpy %s: %.1f ms, %.0f times as long (asked: at least 500)%n",
                how,
                millis,
                millis / ours.wallMillis());
    }

    private record Timed(SearchResult result, double wallMillis, double cpuMillis) {
        static Timed of(int runs, java.util.function.Supplier<SearchResult> task) {
            com.sun.management.OperatingSystemMXBean cpu =
                    (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            SearchResult result = runs > 3 ? warm(task) : task.get();
            double[] wall = new double[runs];
            long cpuBefore = cpu.getProcessCpuTime();
            for (int run = 0; run < runs; run++) {
                long before = System.nanoTime();
                result = task.get();
                wall[run] = (System.nanoTime() - before) / 1e6;
            }
            double used = (cpu.getProcessCpuTime() - cpuBefore) / 1e6 / runs;
            Arrays.sort(wall);
            return new Timed(result, wall[runs / 2], used);
        }

        /** Until the compiler has had nothing to do for a while; it shares the processors with whoever else is there. */
        private static SearchResult warm(java.util.function.Supplier<SearchResult> task) {
            CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
            long start = System.nanoTime();
            long last = start;
            long spent = 0;
            SearchResult result = task.get();
            while (System.nanoTime() - start < LONGEST_WARM_UP && System.nanoTime() - last < QUIET_COMPILER) {
                result = task.get();
                if (compiler.getTotalCompilationTime() != spent) {
                    spent = compiler.getTotalCompilationTime();
                    last = System.nanoTime();
                }
            }
            return result;
        }
    }

    private static ExitProfile profile(int heads, int samples) {
        Random random = new Random(1);
        float[][] confidence = new float[heads + 1][samples];
        int[][] predicted = new int[heads + 1][samples];
        for (int sample = 0; sample < samples; sample++) {
            double difficulty = random.nextGaussian();
            for (int head = 0; head <= heads; head++) {
                double strength = 0.3 + 2.2 * (head + 1) / (heads + 1) - difficulty + 0.5 * random.nextGaussian();
                double certainty = 1 / (1 + Math.exp(-2 * strength));
                predicted[head][sample] = random.nextDouble() < certainty ? 0 : 1;
                confidence[head][sample] = (float) (0.1 + 0.9 * certainty);
            }
        }
        List<String> names =
                IntStream.rangeClosed(0, heads).mapToObj(head -> "c" + head).toList();
        return new ExitProfile(names, confidence, predicted, new int[samples]);
    }

    private static CostTable costs(int heads, int processors) {
        Random random = new Random(2);
        List<ProcessorFigures> all = new ArrayList<>();
        List<LinkFigures> links = new ArrayList<>();
        for (int p = 0; p < processors; p++) {
            double power = p + 1;
            all.add(new ProcessorFigures(
                    "p" + p,
                    0.01 * power,
                    0.0001 * power,
                    1e-4 * p,
                    1e-4 * p,
                    processors == 1 ? Long.MAX_VALUE : 40_000L * (p + 2),
                    Long.MAX_VALUE));
            for (int q = 0; q < processors; q++) {
                if (p != q) {
                    links.add(new LinkFigures(p, q, 1e-4, 1e-7, 1e-8));
                }
            }
        }
        List<Part> segments = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int segment = 0; segment <= heads; segment++) {
            long macs = 400_000 + random.nextInt(400_000);
            segments.add(part("segment " + segment, macs, processors));
            parts.add(part("head " + segment, macs / 50, processors));
        }
        return new CostTable(
                all,
                segments,
                parts.subList(0, heads),
                IntStream.range(0, heads).boxed().toList(),
                IntStream.range(0, heads).mapToObj(point -> 1000L).toList(),
                links,
                0.05,
                List.of());
    }

    private static Part part(String name, long macs, int processors) {
        return new Part(
                name,
                macs,
                IntStream.range(0, processors)
                        .mapToObj(p -> new PartCost(
                                macs / (1e8 * (p + 1)), macs * 1e-9 * (1 + 0.2 * p), macs / 400, 1000, List.of()))
                        .toList());
    }
}
