// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import org.offramp.api.certification.RiskLimit;

/** Tells whether a mean loss is small. A pure function. */
interface LossTest {
    /**
     * p-value of the hypothesis that the true mean is at least ε: when it is, the result is at most α with a
     * probability of at most α.
     *
     * @param count of independent samples
     */
    double pValue(LossCount count, double epsilon);

    /** The tightest test for a risk's losses. */
    static LossTest of(RiskLimit limit) {
        return switch (limit.risk()) {
            case HARM, CONSISTENCY -> new BinomialTest();
            case SIGNED -> new TrinomialTest(limit.delta());
        };
    }

    /**
     * The smallest ε whose p-value is at most δ, to a relative 1e-3 and rounded up.
     *
     * @param most where it is known to be so
     */
    default double bound(LossCount count, double delta, double most) {
        double refused = Math.max(0, count.mean());
        double passed = most;
        while (passed - refused > 1e-3 * passed) {
            double middle = (refused + passed) / 2;
            if (pValue(count, middle) <= delta) {
                passed = middle;
            } else {
                refused = middle;
            }
        }
        return passed;
    }
}
