// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** Functions of one element. The meaning of alpha and beta stands with those that have them. */
public enum UnaryFunction {
    ABS,
    CEIL,
    /** Limits to alpha … beta. */
    CLIP,
    COS,
    /** x where positive, else alpha · (eˣ − 1). */
    ELU,
    ERF,
    EXP,
    FLOOR,
    /** x · Φ(x), with the exact error function. */
    GELU,
    /** GELU approximated with the hyperbolic tangent. */
    GELU_TANH,
    /** max(0, min(1, alpha · x + beta)). */
    HARD_SIGMOID,
    /** x · max(0, min(1, x / 6 + 0.5)). */
    HARD_SWISH,
    /** x where positive, else alpha · x. */
    LEAKY_RELU,
    LOG,
    NEGATE,
    NOT,
    RECIPROCAL,
    RELU,
    /** Halves to even. */
    ROUND,
    /** beta · (x where positive, else alpha · (eˣ − 1)). */
    SELU,
    SIGMOID,
    SIGN,
    SIN,
    /** ln(1 + eˣ). */
    SOFTPLUS,
    SOFTSIGN,
    SQRT,
    TANH
}
