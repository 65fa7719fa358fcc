// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.offramp.api.BadInputException;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.request.AccuracyKind;
import org.offramp.request.io.JobSpace;

/** What the user said of the plans to choose among, as searches want it. */
public final class Spaces {
    private Spaces() {}

    /** @throws BadInputException when a text of the file can't be used; those of options have been checked */
    public static Objective complete(Objective objective, JobSpace given) {
        ThresholdGrid grid =
                given.grid().map(text -> parsed(text, ThresholdGrid::parse)).orElse(ThresholdGrid.USUAL);
        AccuracyKind accuracy = given.accuracy().orElse(AccuracyKind.OVERALL);
        Map<Quantity, Double> weights =
                given.weights().map(text -> parsed(text, Spaces::weights)).orElse(Map.of());
        return objective
                .in(new SearchSpace(grid, Optional.empty(), options(given)))
                .with(AccuracyMeasure.valueOf(accuracy.name()))
                .weighing(weights);
    }

    private static Set<SearchSpace.Option> options(JobSpace given) {
        Set<SearchSpace.Option> options = EnumSet.noneOf(SearchSpace.Option.class);
        if (given.moves().inOrder()) {
            options.add(SearchSpace.Option.IN_ORDER);
        }
        if (given.moves().headsOnNext()) {
            options.add(SearchSpace.Option.HEADS_ON_NEXT);
        }
        if (given.moves().recall()) {
            options.add(SearchSpace.Option.RECALL);
        }
        if (given.wholeFront()) {
            options.add(SearchSpace.Option.WHOLE_FRONT);
        }
        return options;
    }

    private static <T> T parsed(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(text, e.getMessage() + ".", "See 'offramp convert --help'.");
        }
    }

    /** @throws IllegalArgumentException when it is no weighted sum */
    public static Map<Quantity, Double> weights(String text) {
        Map<Quantity, Double> sum = new EnumMap<>(Quantity.class);
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            double weight = sides.length == 2 ? Numbers.parse(sides[1]) : Double.NaN;
            Optional<Quantity> quantity = Arrays.stream(Quantity.values())
                    .filter(each -> inWords(each).equals(sides[0]))
                    .findFirst();
            if (!(weight >= 0)
                    || quantity.filter(each -> !sum.containsKey(each)).isEmpty()) {
                throw new IllegalArgumentException("'" + text + "' is no weighted sum of energy, latency,"
                        + " worst-latency and macs, such as energy=1,latency=0.5");
            }
            sum.put(quantity.get(), weight);
        }
        return sum;
    }

    private static String inWords(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
