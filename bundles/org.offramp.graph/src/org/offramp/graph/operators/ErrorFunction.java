// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/**
 * The error function to double precision: near zero by the series 7.1.6, further out by the continued fraction 7.1.14
 * of Abramowitz and Stegun, Handbook of Mathematical Functions. Neither loses digits to cancellation.
 */
final class ErrorFunction {
    private static final double SERIES_END = 2;
    private static final int FRACTION_TERMS = 60;
    private static final double ROOT_PI = Math.sqrt(Math.PI);

    private ErrorFunction() {}

    static double erf(double x) {
        double magnitude = Math.abs(x);
        return magnitude < SERIES_END ? series(x) : Math.copySign(1 - fraction(magnitude), x);
    }

    /** One minus the error function, without cancellation for large x. */
    static double erfc(double x) {
        if (Math.abs(x) < SERIES_END) {
            return 1 - series(x);
        }
        return x > 0 ? fraction(x) : 2 - fraction(Math.abs(x));
    }

    private static double series(double x) {
        double sum = 0;
        double term = x;
        for (int n = 1; sum + term != sum; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 1);
        }
        return 2 / ROOT_PI * gauss(x) * sum;
    }

    private static double fraction(double x) {
        double tail = x;
        for (int n = FRACTION_TERMS; n > 0; n--) {
            tail = x + n / 2.0 / tail;
        }
        return gauss(x) / ROOT_PI / tail;
    }

    /** exp(−x²) with the rounding error of the square made good. */
    private static double gauss(double x) {
        double square = x * x;
        return Double.isInfinite(square) ? 0 : Math.exp(-square) * (1 - Math.fma(x, x, -square));
    }
}
