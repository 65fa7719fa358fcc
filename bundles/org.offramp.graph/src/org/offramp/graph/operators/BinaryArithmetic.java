// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.LongBinaryOperator;
import org.offramp.graph.tensors.ShapeException;

/** What {@link Binary} computes for one pair of elements; comparisons give 1 for true. */
final class BinaryArithmetic {
    private BinaryArithmetic() {}

    static DoubleBinaryOperator onDoubles(BinaryFunction function) {
        return switch (function) {
            case ADD -> Double::sum;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case DIVIDE -> (a, b) -> a / b;
            case POWER -> BinaryArithmetic::power;
            case MAXIMUM -> Math::max;
            case MINIMUM -> Math::min;
            case PRELU -> (a, b) -> a < 0 ? a * b : a;
            case MODULO -> BinaryArithmetic::modulo;
            case EQUAL -> (a, b) -> a == b ? 1 : 0;
            case LESS -> (a, b) -> a < b ? 1 : 0;
            case LESS_OR_EQUAL -> (a, b) -> a <= b ? 1 : 0;
            case GREATER -> (a, b) -> a > b ? 1 : 0;
            case GREATER_OR_EQUAL -> (a, b) -> a >= b ? 1 : 0;
            case AND, OR, XOR -> throw new IllegalArgumentException(function + " isn't a function of numbers.");
        };
    }

    /** As in C, unlike in Java, one to the power of anything is one. */
    private static double power(double base, double exponent) {
        return base == 1 ? 1 : Math.pow(base, exponent);
    }

    private static double modulo(double a, double b) {
        double remainder = a % b;
        return remainder != 0 && remainder < 0 != b < 0 ? remainder + b : remainder;
    }

    /** @param unsigned whether all 64 bits stand for a number without sign */
    static LongBinaryOperator onLongs(BinaryFunction function, boolean unsigned) {
        return switch (function) {
            case ADD -> Long::sum;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case DIVIDE -> (a, b) -> divide(a, b, unsigned);
            case POWER -> throw new IllegalArgumentException("The power depends on the exponent's type.");
            case MAXIMUM -> (a, b) -> compare(a, b, unsigned) < 0 ? b : a;
            case MINIMUM -> (a, b) -> compare(a, b, unsigned) > 0 ? b : a;
            case PRELU -> (a, b) -> !unsigned && a < 0 ? a * b : a;
            case MODULO -> (a, b) -> modulo(a, b, unsigned);
            case EQUAL -> comparison(unsigned, sign -> sign == 0);
            case LESS -> comparison(unsigned, sign -> sign < 0);
            case LESS_OR_EQUAL -> comparison(unsigned, sign -> sign <= 0);
            case GREATER -> comparison(unsigned, sign -> sign > 0);
            case GREATER_OR_EQUAL -> comparison(unsigned, sign -> sign >= 0);
            case AND -> (a, b) -> a & b;
            case OR -> (a, b) -> a | b;
            case XOR -> (a, b) -> a ^ b;
        };
    }

    /** The functions of quantised layers, for integers of at most 32 bits. */
    static Optional<IntBinaryOperator> onInts(BinaryFunction function) {
        return switch (function) {
            case ADD -> Optional.of(Integer::sum);
            case SUBTRACT -> Optional.of((a, b) -> a - b);
            case MULTIPLY -> Optional.of((a, b) -> a * b);
            case MAXIMUM -> Optional.of(Math::max);
            case MINIMUM -> Optional.of(Math::min);
            default -> Optional.empty();
        };
    }

    private static LongBinaryOperator comparison(boolean unsigned, IntPredicate holds) {
        return (a, b) -> holds.test(compare(a, b, unsigned)) ? 1 : 0;
    }

    private static int compare(long a, long b, boolean unsigned) {
        return unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    }

    private static long divide(long a, long b, boolean unsigned) {
        checkDivisor(b);
        return unsigned ? Long.divideUnsigned(a, b) : a / b;
    }

    private static long modulo(long a, long b, boolean unsigned) {
        checkDivisor(b);
        return unsigned ? Long.remainderUnsigned(a, b) : Math.floorMod(a, b);
    }

    private static void checkDivisor(long divisor) {
        if (divisor == 0) {
            throw new ShapeException("An integer is divided by zero. Maybe a dimension of the network is empty.");
        }
    }

    /** Integer power; a negative exponent truncates the reciprocal. */
    static long power(long base, long exponent, boolean unsignedExponent) {
        if (exponent < 0 && !unsignedExponent) {
            checkDivisor(base);
            long odd = (exponent & 1) == 0 ? 1 : base;
            return base == 1 || base == -1 ? odd : 0;
        }
        long product = 1;
        long square = base;
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            product *= (rest & 1) == 1 ? square : 1;
            square *= square;
        }
        return product;
    }
}
