// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.decision;

import java.util.List;

/**
 * How classifiers tell how sure they are: a rule, and for each classifier a temperature that its logits are divided by
 * before. The answer is always the largest logit's class, whatever the temperature.
 *
 * @param temperatures positive, in the order of the classifiers; none means 1 for all
 */
public record Decision(DecisionRule rule, List<Double> temperatures) {
    public Decision {
        temperatures = List.copyOf(temperatures);
        if (temperatures.stream().anyMatch(each -> !(each > 0) || each.isInfinite())) {
            throw new IllegalArgumentException("The temperatures " + temperatures + " have to be above 0.");
        }
    }

    /** Without temperatures. */
    public static Decision by(DecisionRule rule) {
        return new Decision(rule, List.of());
    }

    public double temperature(int classifier) {
        return temperatures.isEmpty() ? 1 : temperatures.get(classifier);
    }

    /** The same for some of the classifiers. */
    public Decision of(List<Integer> classifiers) {
        return new Decision(
                rule,
                temperatures.isEmpty()
                        ? List.of()
                        : classifiers.stream().map(temperatures::get).toList());
    }

    /**
     * The confidence that is held against thresholds: computed in doubles and rounded to a float, so that another
     * engine's last bits rarely show. NaN, which reaches no threshold, where a logit is no number or the largest isn't
     * finite.
     */
    public float confidence(double[] logits, int classifier) {
        double[] scaled = new double[logits.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int each = 0; each < logits.length; each++) {
            if (Double.isNaN(logits[each])) {
                return Float.NaN;
            }
            largest = Math.max(largest, logits[each]);
            scaled[each] = Math.max(logits[each] / temperature(classifier), -Double.MAX_VALUE);
        }
        return Double.isFinite(largest) ? (float) rule.confidence(scaled) : Float.NaN;
    }
}
