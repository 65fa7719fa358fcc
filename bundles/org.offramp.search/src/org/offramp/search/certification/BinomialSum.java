// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

/** Probability of at most k successes out of n, kept up to date while k rises and n falls. Used by one thread. */
final class BinomialSum {
    private static final double TOO_SMALL_TO_GO_ON = 1e-200;

    private final double p;
    private long n;
    private long k = -1;
    private double sum;
    private double last;

    BinomialSum(long n, double p) {
        this.n = n;
        this.p = p;
    }

    double value() {
        if (k >= n) {
            return 1;
        }
        return p < 1 ? Math.min(1, sum) : 0;
    }

    /** Lets k be at least this. */
    void raise(long to) {
        if (k < 0 && to >= 0 || k >= 0 && last < TOO_SMALL_TO_GO_ON) {
            k = Math.max(k, to);
            sum = Binomial.atMost(k, n, p);
            last = Binomial.probability(k, n, p);
        }
        for (; k < to; k++) {
            last *= (n - k) * p / ((k + 1) * (1 - p));
            sum += last;
        }
    }

    /** One trial less. */
    void dropOne() {
        if (k >= 0 && n > 0) {
            last *= Math.max(0, n - k) / (n * (1 - p));
            sum += p * last;
        }
        n--;
    }
}
