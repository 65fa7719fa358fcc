// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import java.util.function.DoubleUnaryOperator;

/**
 * For losses that are -1, 0 or 1: the probability of an outcome that speaks as much for a small mean as the observed
 * one or more, when the mean is ε. It depends on how often samples win, which nobody knows: the largest probability over
 * a confidence set of that counts, and what the set may miss is added (Berger and Boos 1994, JASA 89, 1012-1016). Exact
 * for any number of samples, and as tight as the normal approximation, which is not; bounds that know only the losses'
 * range can't be, since they have to find out the variance first.
 */
final class TrinomialTest implements LossTest {
    private static final double SHARE_OF_SET = 0.01;
    private static final int STEPS = 40;
    private static final int REFINEMENTS = 12;
    /** Far more than the largest value of the smooth function can lie above the values that were looked at. */
    private static final double BETWEEN = 1 + 1e-3;

    private final double missed;

    /** @param delta error probability that the p-values will be compared with; 1 % of it is spent on the set */
    TrinomialTest(double delta) {
        missed = SHARE_OF_SET * delta;
    }

    @Override
    public double pValue(LossCount count, double epsilon) {
        if (count.samples() == 0) {
            return 1;
        }
        double most = Math.min((1 - epsilon) / 2, Binomial.upperBound(count.won(), count.samples(), missed));
        TrinomialRegion region = new TrinomialRegion(count, epsilon);
        return Math.min(1, missed + BETWEEN * largest(won -> region.probability(epsilon + won, won), most));
    }

    /** The largest value from 0 to an end: on a grid that is finer near 0, then closer around the best step. */
    private static double largest(DoubleUnaryOperator probability, double end) {
        int best = 0;
        double largest = 0;
        for (int step = 0; step <= STEPS; step++) {
            double value = probability.applyAsDouble(at(step, end));
            if (value > largest) {
                largest = value;
                best = step;
            }
        }
        double from = at(Math.max(0, best - 1), end);
        double to = at(Math.min(STEPS, best + 1), end);
        for (int refinement = 1; refinement < REFINEMENTS; refinement++) {
            double between = from + (to - from) * refinement / REFINEMENTS;
            largest = Math.max(largest, probability.applyAsDouble(between));
        }
        return largest;
    }

    private static double at(int step, double end) {
        return end * step * step / (STEPS * STEPS);
    }
}
