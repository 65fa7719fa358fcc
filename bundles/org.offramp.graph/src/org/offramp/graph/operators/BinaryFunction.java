// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** Functions of two elements. */
public enum BinaryFunction {
    ADD,
    SUBTRACT,
    MULTIPLY,
    /** Integers are truncated towards zero. */
    DIVIDE,
    /** The exponent may have another element type than the base; the result has the base's. */
    POWER,
    MAXIMUM,
    MINIMUM,
    /** The first where not negative, else the product of both. */
    PRELU,
    /** Remainder with the divisor's sign. */
    MODULO,
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    AND,
    OR,
    XOR;

    /** Whether the result is boolean whatever the inputs are. */
    public boolean isComparison() {
        return switch (this) {
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    /** Whether it takes booleans and only booleans. */
    public boolean isLogical() {
        return this == AND || this == OR || this == XOR;
    }
}
