// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import java.util.Random;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * What weights are before training: uniform after Glorot and Bengio (2010) for kernels and matrices. Vectors stay as the
 * blueprint made them: zeros for a bias, ones for a scale.
 */
final class StartWeights {
    private StartWeights() {}

    static float[] of(Tensor constant, Random random) {
        float[] values = constant.toFloats();
        if (constant.shape().rank() < 2) {
            return values;
        }
        double limit = limit(constant.shape());
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
        return values;
    }

    private static double limit(Shape shape) {
        double taps = shape.extentsFrom(2).stream().reduce(1, (a, b) -> a * b);
        return Math.sqrt(6 / (taps * (shape.extent(0) + shape.extent(1))));
    }
}
