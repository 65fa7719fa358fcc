// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Whether temperatures make the replayed plan better. Both searches have the same samples and limits; temperatures are
 * kept only when the chosen plan's objective is smaller with them, or when there is no plan within the limits without.
 *
 * @param temperatures fitted ones, in the order of the classifiers
 * @param without the chosen plan's objective without them; empty when no plan keeps the limits
 * @param with the same with them
 */
public record TemperatureTrial(List<Double> temperatures, OptionalDouble without, OptionalDouble with) {
    public TemperatureTrial {
        temperatures = List.copyOf(temperatures);
    }

    public static TemperatureTrial of(
            List<Double> temperatures, SearchResult without, SearchResult with, Objective objective) {
        return new TemperatureTrial(temperatures, value(without, objective), value(with, objective));
    }

    /** What both searches look for when nothing but a certified risk of at most ε limits the accuracy: a drop of ε. */
    public static Objective comparable(Objective objective, double epsilon) {
        boolean limited = objective.accuracy().mostDrop().isPresent()
                || objective.accuracy().least().isPresent();
        return limited ? objective : objective.with(AccuracyLimits.drop(epsilon));
    }

    private static OptionalDouble value(SearchResult result, Objective objective) {
        return result.shortfalls().isEmpty()
                ? result.chosen().stream()
                        .mapToDouble(chosen -> objective.value(chosen.figures()))
                        .findFirst()
                : OptionalDouble.empty();
    }

    public boolean isKept() {
        return with.isPresent() && (without.isEmpty() || with.getAsDouble() < without.getAsDouble());
    }

    /** Whether they were kept and why, in a sentence for people. */
    public String reason() {
        if (with.isEmpty() || without.isEmpty()) {
            return with.isPresent()
                    ? "Temperatures were kept: without them no plan keeps the limits."
                    : "Temperatures were dropped: with them no plan keeps the limits.";
        }
        double change = 100 * (with.getAsDouble() / without.getAsDouble() - 1);
        return isKept()
                ? format("Temperatures were kept: at the same limits the plan's objective is %.3g %% smaller.", -change)
                : change == 0
                        ? "Temperatures were dropped: at the same limits the plan's objective is the same."
                        : format(
                                "Temperatures were dropped: at the same limits the plan's objective is %.3g %% larger.",
                                change);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
