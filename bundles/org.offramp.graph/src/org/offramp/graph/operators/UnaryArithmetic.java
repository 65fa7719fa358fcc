// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

/** What {@link Unary} computes for one element. */
final class UnaryArithmetic {
    private static final double HALF_ROOT = Math.sqrt(0.5);
    private static final double GELU_SLOPE = Math.sqrt(2 / Math.PI);

    private UnaryArithmetic() {}

    static DoubleUnaryOperator onDoubles(UnaryFunction function, double alpha, double beta) {
        return switch (function) {
            case ABS -> Math::abs;
            case CEIL -> Math::ceil;
            case CLIP -> x -> Math.min(Math.max(x, alpha), beta);
            case COS -> Math::cos;
            case ELU -> x -> elu(x, alpha);
            case ERF -> ErrorFunction::erf;
            case EXP -> Math::exp;
            case FLOOR -> Math::floor;
            case GELU -> x -> 0.5 * x * ErrorFunction.erfc(-x * HALF_ROOT);
            case GELU_TANH -> x -> 0.5 * x * (1 + Math.tanh(GELU_SLOPE * (x + 0.044715 * x * x * x)));
            case HARD_SIGMOID -> x -> unit(alpha * x + beta);
            case HARD_SWISH -> x -> x * unit(x / 6 + 0.5);
            case LEAKY_RELU -> x -> x > 0 ? x : alpha * x;
            case LOG -> Math::log;
            case NEGATE -> x -> -x;
            case NOT -> x -> x == 0 ? 1 : 0;
            case RECIPROCAL -> x -> 1 / x;
            case RELU -> x -> Math.max(0, x);
            case ROUND -> Math::rint;
            case SELU -> x -> beta * elu(x, alpha);
            case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
            case SIGN -> Math::signum;
            case SIN -> Math::sin;
            case SOFTPLUS -> x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
            case SOFTSIGN -> x -> x / (1 + Math.abs(x));
            case SQRT -> Math::sqrt;
            case TANH -> Math::tanh;
        };
    }

    private static double elu(double x, double alpha) {
        return x > 0 ? x : alpha * Math.expm1(x);
    }

    private static double unit(double x) {
        return Math.max(0, Math.min(1, x));
    }

    /** @param unsigned whether the bits stand for a number without sign */
    static LongUnaryOperator onLongs(UnaryFunction function, boolean unsigned) {
        return switch (function) {
            case ABS -> x -> unsigned ? x : Math.abs(x);
            case NEGATE -> x -> -x;
            case RELU -> x -> unsigned ? x : Math.max(0, x);
            case SIGN -> x -> unsigned && x != 0 ? 1 : Long.signum(x);
            default -> throw new IllegalArgumentException(function + " isn't a function of integers.");
        };
    }
}
