// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** What a sketched model computes. */
public final class Computed {
    private Computed() {}

    public static List<Tensor> all(ModelSketch sketch, Map<String, Tensor> inputs) {
        Network network = sketch.network();
        return new Interpreter(network).run(inputs, network.outputs());
    }

    /** The first output for an input x. */
    public static Tensor y(ModelSketch sketch, Tensor x) {
        return all(sketch, Map.of("x", x)).get(0);
    }

    /** The first output for an input x that counts 1, 2, 3 … */
    public static Tensor yOfCounting(ModelSketch sketch, long... extents) {
        return y(sketch, counting(extents));
    }

    /** 1, 2, 3 … in row-major order. */
    public static Tensor counting(long... extents) {
        Shape shape = Shape.of(extents);
        double[] values = IntStream.rangeClosed(1, (int) shape.elementsPerSample())
                .asDoubleStream()
                .toArray();
        return Tensor.ofDoubles(org.offramp.graph.tensors.ElementType.FLOAT32, shape, values);
    }

    public static void assertFloats(Tensor actual, Shape shape, double... values) {
        assertThat(actual.shape()).isEqualTo(shape);
        assertThat(actual.toDoubles()).containsExactly(values, within(1e-5));
    }
}
