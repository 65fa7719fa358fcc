// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** What a sketched model computes. */
public final class Computed {
    private Computed() {}

    public static List<Tensor> all(ModelSketch sketch, Arithmetic arithmetic, Tensor x) {
        Network network = sketch.network(arithmetic);
        return new Interpreter(network).run(Map.of("x", x), network.outputs());
    }

    /** The first output for an input x. */
    public static Tensor y(ModelSketch sketch, Tensor x) {
        return all(sketch, Arithmetic.EXACT, x).get(0);
    }

    /** 1, 2, 3 … in row-major order. */
    public static Tensor counting(long... extents) {
        Shape shape = Shape.of(extents);
        double[] values = IntStream.rangeClosed(1, (int) shape.elementsPerSample())
                .asDoubleStream()
                .toArray();
        return Tensor.ofDoubles(ElementType.FLOAT32, shape, values);
    }

    /** Seeded numbers in [-1, 1). */
    public static Tensor random(long seed, long... extents) {
        Random random = new Random(seed);
        Shape shape = Shape.of(extents);
        double[] values = IntStream.range(0, (int) shape.elementsPerSample())
                .mapToDouble(i -> 2 * random.nextDouble() - 1)
                .toArray();
        return Tensor.ofDoubles(ElementType.FLOAT32, shape, values);
    }

    /** Seeded integers of any value. */
    public static Tensor integers(long seed, ElementType type, long... extents) {
        Random random = new Random(seed);
        Shape shape = Shape.of(extents);
        long[] values = IntStream.range(0, (int) shape.elementsPerSample())
                .mapToLong(i -> random.nextInt(256) - 128)
                .toArray();
        return Tensor.ofLongs(type, shape, values);
    }

    public static void assertFloats(Tensor actual, Shape shape, double... values) {
        assertThat(actual.shape()).isEqualTo(shape);
        assertThat(actual.toDoubles()).containsExactly(values, within(1e-5));
    }
}
