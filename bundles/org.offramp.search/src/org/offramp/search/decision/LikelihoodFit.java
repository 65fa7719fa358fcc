// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import org.offramp.api.decision.TemperatureFit;
import org.osgi.service.component.annotations.Component;

/**
 * Newton's method on the inverse temperature, of which the negative log-likelihood is a convex function; where a step
 * leaves the interval that holds the minimum, the interval is halved.
 */
@Component
public final class LikelihoodFit implements TemperatureFit {
    private static final double LEAST = 0.05;
    private static final double MOST = 20;
    private static final double PRECISION = 1e-7;
    private static final int MOST_STEPS = 100;

    @Override
    public double temperature(float[] logits, int classes, int[] label) {
        double low = 1 / MOST;
        double high = 1 / LEAST;
        double inverse = 1;
        for (int step = 0; step < MOST_STEPS && high - low > PRECISION * low; step++) {
            Slope slope = slope(logits, classes, label, inverse);
            if (slope.first() > 0) {
                high = inverse;
            } else {
                low = inverse;
            }
            double next = inverse - slope.first() / slope.second();
            boolean inside = next > low && next < high;
            if (inside && Math.abs(next - inverse) <= PRECISION * inverse) {
                return 1 / next;
            }
            inverse = inside ? next : (low + high) / 2;
        }
        return 1 / inverse;
    }

    /** First and second derivative of the summed negative log-likelihood. */
    private record Slope(double first, double second) {}

    private static Slope slope(float[] logits, int classes, int[] label, double inverse) {
        double first = 0;
        double second = 0;
        for (int sample = 0; sample < label.length; sample++) {
            if (label[sample] < classes) {
                int row = sample * classes;
                double largest = Double.NEGATIVE_INFINITY;
                for (int each = 0; each < classes; each++) {
                    largest = Math.max(largest, logits[row + each]);
                }
                double sum = 0;
                double mean = 0;
                double square = 0;
                for (int each = 0; each < classes; each++) {
                    double below = logits[row + each] - largest;
                    double power = Math.exp(inverse * below);
                    sum += power;
                    mean += power * below;
                    square += power * below * below;
                }
                mean /= sum;
                first += mean - (logits[row + label[sample]] - largest);
                second += square / sum - mean * mean;
            }
        }
        return new Slope(first, second);
    }
}
