// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Among which plans a search chooses, and what else it can be told. */
final class SpaceOptions {
    @Option(
            names = "--grid",
            paramLabel = "GRID",
            converter = Grids.class,
            description =
                    "Thresholds that are tried: 13 (0.40, 0.45 … 1.00, where nobody leaves), quantiles:K, distinct"
                            + " (every confidence), or values such as 0.5,0.8,0.95 (default: quantiles:26)."
                            + " A threshold of 2 in the answer means that nobody leaves there.")
    private ThresholdGrid grid = ThresholdGrid.USUAL;

    @Option(
            names = "--exits",
            paramLabel = "N",
            split = ",",
            description = "Exits of every plan, as indices from 0 with commas between (default: any).")
    private List<Integer> exits = List.of();

    @Option(
            names = "--in-order",
            description = "Segments go through the processors in the order of the cost table and never back.")
    private boolean inOrder;

    @Option(names = "--heads-on-next", description = "A head may also run on the processor of the segment behind it.")
    private boolean headsOnNext;

    @Option(
            names = "--recall",
            description = "Whoever leaves at an exit gets the answer of the most confident exit seen so far.")
    private boolean recall;

    @Option(
            names = "--whole-front",
            description = "Plans that no other beats in accuracy, energy, mean and worst latency and memory, not in"
                    + " accuracy and the objective alone.")
    private boolean wholeFront;

    @Option(
            names = "--accuracy",
            paramLabel = "WHAT",
            converter = Measures.class,
            description = "What the limits of accuracy are held against: overall, macro-recall or each-class"
                    + " (default: overall).")
    private AccuracyMeasure measure = AccuracyMeasure.OVERALL;

    @Option(
            names = "--weights",
            paramLabel = "SUM",
            converter = Weights.class,
            description = "Minimise a weighted sum, such as energy=1,latency=0.5, instead of one objective.")
    private Sum weights = new Sum(Map.of());

    private record Sum(Map<Quantity, Double> weights) {}

    Objective complete(Objective objective) {
        Optional<List<Integer>> heads = exits.isEmpty() ? Optional.empty() : Optional.of(exits);
        Set<SearchSpace.Option> options = EnumSet.noneOf(SearchSpace.Option.class);
        if (inOrder) {
            options.add(SearchSpace.Option.IN_ORDER);
        }
        if (headsOnNext) {
            options.add(SearchSpace.Option.HEADS_ON_NEXT);
        }
        if (recall) {
            options.add(SearchSpace.Option.RECALL);
        }
        if (wholeFront) {
            options.add(SearchSpace.Option.WHOLE_FRONT);
        }
        SearchSpace space = new SearchSpace(grid, heads, options);
        return objective.in(space).with(measure).weighing(weights.weights());
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Grids implements ITypeConverter<ThresholdGrid> {
        @Override
        public ThresholdGrid convert(String text) {
            try {
                return ThresholdGrid.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Measures implements ITypeConverter<AccuracyMeasure> {
        @Override
        public AccuracyMeasure convert(String text) {
            return Arrays.stream(AccuracyMeasure.values())
                    .filter(measure -> inWords(measure).equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("'" + text + "' is none of overall, macro-recall, each-class"));
        }
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Weights implements ITypeConverter<Sum> {
        @Override
        public Sum convert(String text) {
            Map<Quantity, Double> sum = new EnumMap<>(Quantity.class);
            for (String part : text.split(",", -1)) {
                String[] sides = part.split("=", -1);
                double weight = sides.length == 2 ? Numbers.parse(sides[1]) : Double.NaN;
                Optional<Quantity> quantity = Arrays.stream(Quantity.values())
                        .filter(each -> inWords(each).equals(sides[0]))
                        .findFirst();
                if (!(weight >= 0) || quantity.isEmpty() || sum.put(quantity.get(), weight) != null) {
                    throw new TypeConversionException("'" + text + "' is no weighted sum of energy, latency,"
                            + " worst-latency and macs, such as energy=1,latency=0.5");
                }
            }
            return new Sum(sum);
        }
    }

    private static String inWords(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
