// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.offramp.api.search.Objective;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.figures.Scale;

/**
 * A limit of the objective.
 *
 * @param name the words that a search uses for it in its shortfalls
 * @param atLeast whether values below it break it, not those above
 */
record Limit(String name, double asked, boolean atLeast, ToDoubleFunction<PlanFigures> value) {
    private static final String DROP = "accuracy drop";
    private static final String ACCURACY = "accuracy";

    /** All limits, in a fixed order. */
    static List<Limit> of(Objective objective) {
        List<Limit> limits = new ArrayList<>();
        objective
                .accuracy()
                .mostDrop()
                .ifPresent(most -> limits.add(drop(most, objective.accuracy().oneStandardError())));
        objective
                .accuracy()
                .least()
                .ifPresent(least -> limits.add(new Limit(ACCURACY, least, true, PlanFigures::accuracy)));
        for (Quantity quantity : Quantity.values()) {
            if (objective.limits().containsKey(quantity)) {
                double most = objective.limits().getOrDefault(quantity, Double.POSITIVE_INFINITY);
                limits.add(new Limit(Quantities.name(quantity), most, false, figures -> figures.of(quantity)));
            }
        }
        return limits;
    }

    private static Limit drop(double most, boolean oneStandardError) {
        return oneStandardError
                ? new Limit(
                        DROP + " + 1 standard error",
                        most,
                        false,
                        figures -> figures.accuracyDrop() + figures.dropStandardError())
                : new Limit(DROP, most, false, PlanFigures::accuracyDrop);
    }

    boolean isMetBy(double reached) {
        return atLeast ? reached >= asked : reached <= asked;
    }

    /** Such as {@code worst latency ≤ 50.0 ms}. */
    String text() {
        return name + (atLeast ? " ≥ " : " ≤ ") + text(name, asked);
    }

    /** A value of the limit with the given name. */
    static String text(String name, double value) {
        if (name.startsWith(DROP)) {
            return Scale.points(value);
        }
        if (name.equals(ACCURACY)) {
            return Scale.percent(value);
        }
        for (Quantity quantity : Quantity.values()) {
            if (name.equals(Quantities.name(quantity))) {
                return Quantities.text(quantity, value);
            }
        }
        return Scale.text(value, "");
    }

    /** How far apart two values of a limit are. */
    static String distance(String name, double asked, double best) {
        double distance = Math.abs(best - asked);
        return name.equals(ACCURACY) ? Scale.points(distance) : text(name, distance);
    }
}
