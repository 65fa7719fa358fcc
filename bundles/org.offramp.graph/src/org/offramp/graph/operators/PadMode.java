// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** What stands in the padding. */
public enum PadMode {
    /** The value of the operator. */
    CONSTANT,
    /** The outermost element. */
    EDGE,
    /** The elements mirrored, the outermost one not repeated. */
    REFLECT,
    /** The elements of the other end. */
    WRAP;

    /** The element of an axis that stands at an index, which may lie outside of it; negative for none. */
    int source(int index, int extent) {
        return switch (this) {
            case CONSTANT -> index < extent ? index : -1;
            case EDGE -> Math.max(0, Math.min(index, extent - 1));
            case REFLECT -> reflected(index, 2 * Math.max(1, extent - 1));
            case WRAP -> Math.floorMod(index, extent);
        };
    }

    private static int reflected(int index, int period) {
        int phase = Math.floorMod(index, period);
        return Math.min(phase, period - phase);
    }
}
