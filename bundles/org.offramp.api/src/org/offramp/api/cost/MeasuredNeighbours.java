// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The measurements nearest to an operator, weighted by the inverse square of their distance: what they need for an
 * operation, in the geometric mean.
 */
final class MeasuredNeighbours {
    private static final int MOST = 4;
    private static final double SAME = 1e-9;
    /** A shape that is larger or smaller by this share alone, such as by a bias, is not outside. */
    private static final double MARGIN = 0.1;
    /** Nothing was measured that would tell how far a time from outside may be off. */
    private static final double EXTRAPOLATED = 0.5;

    private final OperatorWork work;
    private final List<MeasuredOperator> like;
    private final List<MeasuredOperator> nearest;

    /** @param like all measurements of its kind and element type, at least one */
    MeasuredNeighbours(OperatorWork work, List<MeasuredOperator> like) {
        this.work = work;
        this.like = like;
        List<MeasuredOperator> near = like.stream()
                .sorted(Comparator.comparingDouble(row -> row.distance(work)))
                .limit(MOST)
                .toList();
        List<MeasuredOperator> same =
                near.stream().filter(row -> row.distance(work) < SAME).toList();
        this.nearest = same.isEmpty() ? near : same;
    }

    OperatorTime time() {
        double logarithm = mean(row -> Math.log(row.secondsPerOperation()));
        double variance = mean(row -> Math.pow(Math.log(row.secondsPerOperation()) - logarithm, 2));
        return new OperatorTime(
                work.operations() * Math.exp(logarithm),
                joules(),
                Optional.of(uncertainty(Math.expm1(Math.sqrt(Math.max(0, variance))))));
    }

    private OptionalDouble joules() {
        if (nearest.stream().anyMatch(row -> row.joules().isEmpty())) {
            return OptionalDouble.empty();
        }
        double logarithm = mean(row -> Math.log(row.joules().orElseThrow() / row.operations()));
        return OptionalDouble.of(work.operations() * Math.exp(logarithm));
    }

    private double mean(ToDoubleFunction<MeasuredOperator> value) {
        double sum = 0;
        double weights = 0;
        for (MeasuredOperator row : nearest) {
            double distance = Math.max(SAME, row.distance(work));
            double weight = 1 / (distance * distance);
            sum += weight * value.applyAsDouble(row);
            weights += weight;
        }
        return sum / weights;
    }

    private Uncertainty uncertainty(double spread) {
        boolean inside = isInside(work.operations(), MeasuredOperator::operations)
                && isInside(work.activationBytes(), MeasuredOperator::activationBytes)
                && isInside(work.weightBytes(), MeasuredOperator::weightBytes);
        return inside
                ? Uncertainty.of(spread)
                : new Uncertainty(
                        Math.max(EXTRAPOLATED, spread),
                        List.of(work.kind() + " " + work.element() + " of " + work.operations()
                                + " operations is extrapolated: its shape is outside of what was measured."));
    }

    private boolean isInside(long value, ToLongFunction<MeasuredOperator> size) {
        long smallest = like.stream().mapToLong(size).min().orElseThrow();
        long largest = like.stream().mapToLong(size).max().orElseThrow();
        return value >= smallest * (1 - MARGIN) && value <= largest * (1 + MARGIN);
    }
}
