// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

/** Binomial probabilities, to about ten digits for millions of samples. */
final class Binomial {
    /** Beyond this many terms below the largest one, sums don't change any more. */
    private static final double NEGLIGIBLE = 1e-18;

    private static final int SMALL = 32;
    private static final double[] LOG_FACTORIALS = new double[SMALL];

    static {
        for (int n = 2; n < SMALL; n++) {
            LOG_FACTORIALS[n] = LOG_FACTORIALS[n - 1] + Math.log(n);
        }
    }

    private Binomial() {}

    /** Of k successes out of n, each with probability p. */
    static double probability(long k, long n, double p) {
        if (k < 0 || k > n) {
            return 0;
        }
        double log = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
        return Math.exp(log + times(k, Math.log(p)) + times(n - k, Math.log1p(-p)));
    }

    /** Nothing times minus infinity is nothing: what can't happen doesn't happen. */
    private static double times(long count, double log) {
        return count == 0 ? 0 : count * log;
    }

    /** Stirling's series where it is exact to the last digit. */
    private static double logFactorial(long n) {
        if (n < SMALL) {
            return LOG_FACTORIALS[(int) n];
        }
        double inverse = 1.0 / n;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
    }

    /** Of at most k successes. */
    static double atMost(long k, long n, double p) {
        if (k < 0) {
            return 0;
        }
        if (k >= n || p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return 0;
        }
        return k < n * p ? downFrom(k, n, p) : Math.max(0, 1 - upFrom(k + 1, n, p));
    }

    /** Terms get smaller from k down, k being below the mean. */
    private static double downFrom(long k, long n, double p) {
        double term = probability(k, n, p);
        double sum = term;
        for (long i = k; i > 0 && term > NEGLIGIBLE * sum; i--) {
            term *= i * (1 - p) / ((n - i + 1) * p);
            sum += term;
        }
        return Math.min(1, sum);
    }

    /** Terms get smaller from k up, k being above the mean. */
    private static double upFrom(long k, long n, double p) {
        double term = probability(k, n, p);
        double sum = term;
        for (long i = k; i < n && term > NEGLIGIBLE * sum; i++) {
            term *= (n - i) * p / ((i + 1) * (1 - p));
            sum += term;
        }
        return sum;
    }

    /** Clopper and Pearson's upper bound: at most k successes are less probable than an error at any larger p. */
    static double upperBound(long k, long n, double error) {
        double inside = 0;
        double outside = 1;
        while (k < n && outside - inside > 1e-12) {
            double middle = (inside + outside) / 2;
            if (atMost(k, n, middle) < error) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return outside;
    }
}
