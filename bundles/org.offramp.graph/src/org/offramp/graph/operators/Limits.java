// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import org.offramp.graph.tensors.ElementType;

/** The smallest and largest finite numbers of each element type, as bits for {@code putLong} or as doubles. */
final class Limits {
    private static final double LARGEST_HALF = 65504;

    private Limits() {}

    static double largestReal(ElementType type) {
        return switch (type) {
            case FLOAT16 -> LARGEST_HALF;
            case FLOAT32 -> Float.MAX_VALUE;
            default -> Double.MAX_VALUE;
        };
    }

    static long largest(ElementType type) {
        int bits = Byte.SIZE * type.bytes();
        if (type == ElementType.BOOL) {
            return 1;
        }
        return type.isUnsigned() ? -1L >>> Long.SIZE - bits : Long.MAX_VALUE >> Long.SIZE - bits;
    }

    static long smallest(ElementType type) {
        boolean signed = type.isInteger() && !type.isUnsigned();
        return signed ? Long.MIN_VALUE >> Long.SIZE - Byte.SIZE * type.bytes() : 0;
    }
}
