// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** How a real number becomes an integer. */
public enum Rounding {
    /** To the nearest one; halves go to the even one, as ONNX rounds. */
    HALF_EVEN,
    /** To the nearest one; halves go away from zero, as TFLite rounds. */
    HALF_AWAY,
    /** The fraction is dropped. */
    TOWARDS_ZERO;

    double round(double value) {
        if (this == HALF_EVEN) {
            return Math.rint(value);
        }
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        boolean more = this == HALF_AWAY && Math.abs(value - whole) >= 0.5;
        return more ? whole + Math.signum(value) : whole;
    }
}
