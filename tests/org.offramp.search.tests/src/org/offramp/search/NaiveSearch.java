// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.SearchSpace.Option;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.mapping.PathCost;
import org.offramp.search.mapping.SamplePaths;
import org.offramp.search.tables.ThresholdLevels;

/** The oracle: writes down every plan there is and lets every sample walk through each, without any clever step. */
public final class NaiveSearch {
    private final SearchCase data;
    private final Function<float[], ThresholdLevels> grid;
    private final SearchSpace space;
    private final List<RatedPlan> all = new ArrayList<>();

    public NaiveSearch(SearchCase data, int mostExits, Function<float[], ThresholdLevels> grid) {
        this(data, mostExits, grid, SearchSpace.USUAL);
    }

    /** @param space of which only the options count */
    public NaiveSearch(SearchCase data, int mostExits, Function<float[], ThresholdLevels> grid, SearchSpace space) {
        this.data = data;
        this.grid = grid;
        this.space = space;
        architectures(List.of(), mostExits);
    }

    public List<RatedPlan> all() {
        return all;
    }

    public Optional<RatedPlan> best(Objective objective) {
        return all.stream()
                .filter(meets(objective))
                .filter(fitsInto(objective))
                .min(Comparator.comparingDouble(each -> each.figures().of(objective.minimise())));
    }

    /** Whether a plan takes no more memory than the objective has for each processor. */
    public Predicate<RatedPlan> fitsInto(Objective objective) {
        return each -> {
            for (int processor = 0; processor < data.costs().processors().size(); processor++) {
                String name = data.costs().processors().get(processor).name();
                if (bytes(each.plan(), processor) > objective.memory().getOrDefault(name, Long.MAX_VALUE)) {
                    return false;
                }
            }
            return true;
        };
    }

    public static Predicate<RatedPlan> meets(Objective objective) {
        return each -> meetsLimits(objective).test(each) && isAccurate(objective, each.figures());
    }

    public static Predicate<RatedPlan> meetsLimits(Objective objective) {
        return each -> {
            for (Map.Entry<Quantity, Double> limit : objective.limits().entrySet()) {
                if (each.figures().of(limit.getKey()) > limit.getValue()) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean isAccurate(Objective objective, PlanFigures figures) {
        double drop =
                figures.accuracyDrop() + (objective.accuracy().oneStandardError() ? figures.dropStandardError() : 0);
        return drop <= objective.accuracy().mostDrop().orElse(2)
                && figures.accuracy() >= objective.accuracy().least().orElse(0);
    }

    private void architectures(List<Integer> heads, int more) {
        mappings(heads, List.of());
        List<Integer> points = data.costs().pointOfHead();
        for (int next = 0; more > 0 && next < points.size(); next++) {
            if (heads.isEmpty() || points.get(next) > points.get(heads.get(heads.size() - 1))) {
                architectures(with(heads, next), more - 1);
            }
        }
    }

    private void mappings(List<Integer> heads, List<Integer> processors) {
        if (processors.size() > heads.size()) {
            places(heads, processors, List.of());
            return;
        }
        int from = space.has(Option.IN_ORDER) && !processors.isEmpty() ? processors.get(processors.size() - 1) : 0;
        for (int processor = from; processor < data.costs().processors().size(); processor++) {
            mappings(heads, with(processors, processor));
        }
    }

    private void places(List<Integer> heads, List<Integer> processors, List<Integer> chosen) {
        if (chosen.size() == heads.size()) {
            if (isPossible(heads, processors, chosen)) {
                thresholds(heads, processors, chosen, List.of());
            }
            return;
        }
        int before = processors.get(chosen.size());
        int behind = processors.get(chosen.size() + 1);
        places(heads, processors, with(chosen, before));
        if (space.has(Option.HEADS_ON_NEXT) && before != behind) {
            places(heads, processors, with(chosen, behind));
        }
    }

    private void thresholds(List<Integer> heads, List<Integer> processors, List<Integer> places, List<Double> chosen) {
        if (chosen.size() == heads.size()) {
            Plan plan = new Plan(heads, chosen, processors, places, space.has(Option.RECALL) && !heads.isEmpty());
            all.add(new RatedPlan(plan, figures(plan, data.profile(), data.costs())));
            return;
        }
        ThresholdLevels levels = grid.apply(data.profile().confidence()[heads.get(chosen.size())]);
        for (int level = 0; level < levels.count(); level++) {
            thresholds(heads, processors, places, with(chosen, levels.threshold(level)));
        }
    }

    private boolean isPossible(List<Integer> heads, List<Integer> processors, List<Integer> places) {
        for (int position = 1; position < processors.size(); position++) {
            int before = processors.get(position - 1);
            int here = processors.get(position);
            if (before != here && data.costs().link(before, here).isEmpty()) {
                return false;
            }
        }
        List<List<Part>> byProcessor = parts(heads, processors, places);
        for (int processor = 0; processor < byProcessor.size(); processor++) {
            if (!holds(processor, byProcessor.get(processor))) {
                return false;
            }
        }
        return true;
    }

    private List<List<Part>> parts(List<Integer> heads, List<Integer> processors, List<Integer> places) {
        CostTable costs = data.costs();
        List<List<Part>> byProcessor = new ArrayList<>();
        costs.processors().forEach(each -> byProcessor.add(new ArrayList<>()));
        int segment = 0;
        for (int position = 0; position < processors.size(); position++) {
            boolean last = position == heads.size();
            int end = last ? costs.segments().size() - 1 : costs.pointOfHead().get(heads.get(position));
            while (segment <= end) {
                byProcessor.get(processors.get(position)).add(costs.segments().get(segment++));
            }
            if (!last) {
                byProcessor.get(places.get(position)).add(costs.heads().get(heads.get(position)));
            }
        }
        return byProcessor;
    }

    /** Weights of all parts and the largest activations of a plan's parts. */
    public long bytes(Plan plan, int processor) {
        long weights = 0;
        long activations = 0;
        for (Part part :
                parts(plan.heads(), plan.processors(), plan.headProcessors()).get(processor)) {
            weights += part.byProcessor().get(processor).weightBytes();
            activations =
                    Math.max(activations, part.byProcessor().get(processor).peakActivationBytes());
        }
        return weights + activations;
    }

    private boolean holds(int processor, List<Part> parts) {
        long weights = 0;
        for (Part part : parts) {
            weights += part.byProcessor().get(processor).weightBytes();
            if (!part.byProcessor().get(processor).isSupported()
                    || part.byProcessor().get(processor).peakActivationBytes()
                            > data.costs().processors().get(processor).activationMemoryBytes()) {
                return false;
            }
        }
        return weights <= data.costs().processors().get(processor).weightMemoryBytes();
    }

    /** Adds up what each sample costs and whether it is right. */
    public static PlanFigures figures(Plan plan, ExitProfile profile, CostTable costs) {
        List<PathCost> paths = new SamplePaths(costs).of(plan);
        int exits = plan.heads().size();
        double[] sum = new double[3];
        double[] rates = new double[exits + 1];
        double[] right = new double[exits + 1];
        double[] differences = new double[profile.samples()];
        for (int sample = 0; sample < profile.samples(); sample++) {
            int exit = 0;
            int sure = -1;
            while (exit < exits) {
                int head = plan.heads().get(exit);
                sure = sure < 0 || profile.confidence()[head][sample] >= profile.confidence()[sure][sample]
                        ? head
                        : sure;
                if (profile.confidence()[head][sample] >= plan.thresholds().get(exit)) {
                    break;
                }
                exit++;
            }
            int classifier = exit == exits
                    ? profile.heads()
                    : plan.recall() ? sure : plan.heads().get(exit);
            sum[0] += paths.get(exit).macs();
            sum[1] += paths.get(exit).joules();
            sum[2] += paths.get(exit).seconds();
            rates[exit]++;
            right[exit] += profile.isRight(classifier, sample) ? 1 : 0;
            differences[sample] =
                    (profile.isRight(profile.heads(), sample) ? 1 : 0) - (profile.isRight(classifier, sample) ? 1 : 0);
        }
        return summary(profile.samples(), sum, rates, right, differences, worst(plan, paths));
    }

    /** Of samples with every confidence from 0 to 1 at each exit. */
    private static double worst(Plan plan, List<PathCost> paths) {
        double worst = 0;
        boolean comes = true;
        for (int exit = 0; exit < paths.size() && comes; exit++) {
            boolean last = exit == plan.heads().size();
            if (last || plan.thresholds().get(exit) <= 1) {
                worst = Math.max(worst, paths.get(exit).seconds());
            }
            comes = !last && plan.thresholds().get(exit) > 0;
        }
        return worst;
    }

    private static PlanFigures summary(
            int samples, double[] sum, double[] rates, double[] right, double[] differences, double worst) {
        double drop = 0;
        double squares = 0;
        double accuracy = 0;
        List<Double> exitRates = new ArrayList<>();
        List<Double> exitAccuracies = new ArrayList<>();
        for (double difference : differences) {
            drop += difference / samples;
        }
        for (double difference : differences) {
            squares += (difference - drop) * (difference - drop);
        }
        for (int exit = 0; exit < rates.length; exit++) {
            accuracy += right[exit] / samples;
            exitRates.add(rates[exit] / samples);
            exitAccuracies.add(right[exit] / rates[exit]);
        }
        double error = Math.sqrt(squares / (samples - 1) / samples);
        return new PlanFigures(
                accuracy,
                drop,
                error,
                sum[0] / samples,
                sum[1] / samples,
                sum[2] / samples,
                worst,
                exitRates,
                exitAccuracies);
    }

    private static <T> List<T> with(List<T> items, T more) {
        List<T> longer = new ArrayList<>(items);
        longer.add(more);
        return longer;
    }
}
