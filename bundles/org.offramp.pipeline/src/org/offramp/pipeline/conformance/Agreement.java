// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.conformance;

import java.util.Locale;
import java.util.Optional;
import org.offramp.graph.tensors.Tensor;

/** Whether a computed tensor is the one expected: floats within a tolerance of the tensor's scale, others exactly. */
final class Agreement {
    /** Largest difference allowed, relative to the largest magnitude expected. */
    private static final double TOLERANCE = 1e-5;

    private Agreement() {}

    /** What is wrong, in words; empty when they agree. */
    static Optional<String> complaint(String name, Tensor computed, Tensor expected) {
        if (!computed.type().equals(expected.type())) {
            return Optional.of("'" + name + "' is " + computed.type() + ", expected " + expected.type());
        }
        double scale = scale(expected);
        double allowed = expected.element().isFloat() ? TOLERANCE * scale : 0;
        for (int i = 0; i < expected.size(); i++) {
            if (!agree(computed, expected, i, allowed)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "'%s' is %s at element %d, expected %s (scale %.3g)",
                        name,
                        text(computed, i),
                        i,
                        text(expected, i),
                        scale));
            }
        }
        return Optional.empty();
    }

    private static boolean agree(Tensor computed, Tensor expected, int index, double allowed) {
        if (!expected.element().isFloat()) {
            return computed.longAt(index) == expected.longAt(index);
        }
        double a = computed.doubleAt(index);
        double b = expected.doubleAt(index);
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= allowed;
    }

    private static double scale(Tensor tensor) {
        double scale = 0;
        for (int i = 0; i < tensor.size(); i++) {
            double magnitude = Math.abs(tensor.doubleAt(i));
            if (Double.isFinite(magnitude)) {
                scale = Math.max(scale, magnitude);
            }
        }
        return scale;
    }

    private static String text(Tensor tensor, int index) {
        return tensor.element().isFloat()
                ? Double.toString(tensor.doubleAt(index))
                : Long.toString(tensor.longAt(index));
    }
}
