// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** The arithmetic in which {@link Requantize} multiplies and rounds. */
public enum Scaling {
    /** Product in float32, halves to the even integer: ONNX Runtime's kernels. The multiplier is float32. */
    FLOAT_HALF_EVEN,
    /**
     * Product in float64, halves away from zero. The multiplier is float32 or float64. It stands for TFLite's integer
     * pooling where the multiplier is the reciprocal of a power of two; other reciprocals aren't exact.
     */
    REAL_HALF_AWAY,
    /**
     * Product with a multiplier of 31 bits and a shift, both derived from the float64 multiplier: TFLite's reference
     * kernels as built by default, which round twice (see {@link FixedPointMultiplier}).
     */
    FIXED_POINT
}
