// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.GroupNormalization;
import org.offramp.graph.operators.InstanceNormalization;
import org.offramp.graph.operators.LayerNormalization;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Networks of operators that bring the elements of whole axes together. */
final class AxisNetworks {
    private AxisNetworks() {}

    static List<Network> all() {
        return Stream.of(normalizations(), products(), reductions(), softmaxes())
                .flatMap(sketches -> sketches)
                .map(NetworkSketch::network)
                .toList();
    }

    private static Stream<NetworkSketch> normalizations() {
        Shape channels = Shape.of(6);
        return Stream.of(
                NetworkSketch.of("batch normalisation of vectors", 6).thenStatistics(new BatchNormalization(1e-3), 6),
                NetworkSketch.of("batch normalisation of series", 6, 9).thenStatistics(new BatchNormalization(1e-5), 6),
                NetworkSketch.of("layer normalisation of the last axis", 4, 6)
                        .then(new LayerNormalization(2, 1e-5), channels, channels),
                NetworkSketch.of("layer normalisation of all axes, no shift", 3, 4, 6)
                        .then(new LayerNormalization(1, 1e-3), Shape.of(3, 4, 6)),
                NetworkSketch.of("group normalisation", 6, 4, 4)
                        .then(new GroupNormalization(3, 1e-5), channels, channels),
                NetworkSketch.of("instance normalisation", 6, 5)
                        .then(new InstanceNormalization(1e-5), channels, channels),
                NetworkSketch.of("local response normalisation", 6, 4, 4)
                        .then(new LocalResponseNormalization(3, 0.5, 0.75, 1)),
                NetworkSketch.of("local response normalisation without a middle", 6, 4, 4)
                        .then(new LocalResponseNormalization(4, 0.5, 0.75, 2)));
    }

    private static Stream<NetworkSketch> products() {
        return Stream.of(
                NetworkSketch.of("dense layer on the last of three axes", 4, 6)
                        .then(new Dense(), Shape.of(3, 6), Shape.of(3)),
                NetworkSketch.of("dense layer without bias", 6).then(new Dense(), Shape.of(3, 6)),
                NetworkSketch.of("matrix product", 4, 6).then(new MatMul(), Shape.of(6, 3)),
                NetworkSketch.of("matrix product with a vector", 4, 6).then(new MatMul(), Shape.of(6)),
                NetworkSketch.of("matrix product whose leading axes broadcast", 2, 4, 6)
                        .then(new MatMul(), Shape.of(1, 2, 6, 3)),
                NetworkSketch.of("matrix product of two inputs", 2, 4, 6)
                        .input("y", TensorType.float32(Shape.batched(2, 6, 3)))
                        .join(new MatMul(), "x", "y"),
                NetworkSketch.of("matrix product with the constant on the left", 4, 6)
                        .constant("left", Tensor.ofFloats(Shape.of(2, 4), 1, -2, 3, 4, 5, 6, -7, 8))
                        .join(new MatMul(), "left", "x"));
    }

    private static Stream<NetworkSketch> reductions() {
        Stream<NetworkSketch> each = Arrays.stream(ReduceFunction.values())
                .flatMap(function -> Stream.of(
                        NetworkSketch.of(function + " over the spatial axes", 3, 4, 5)
                                .then(new Reduce(function, List.of(2, 3), true)),
                        NetworkSketch.of(function + " over the channels", 3, 4, 5)
                                .then(new Reduce(function, List.of(1), false)),
                        NetworkSketch.of(function + " over all axes of a sample", 3, 4)
                                .then(new Reduce(function, List.of(1, 2), false))));
        return Stream.concat(
                each,
                Stream.of(NetworkSketch.of("reduction over no axis", 3, 4)
                        .then(new Reduce(ReduceFunction.SUM, List.of(), true))));
    }

    private static Stream<NetworkSketch> softmaxes() {
        return Stream.of(
                NetworkSketch.of("softmax over the channels", 5, 3, 3).then(new Softmax(1, false)),
                NetworkSketch.of("softmax over the last axis", 4, 6).then(new Softmax(2, false)),
                NetworkSketch.of("logarithm of softmax", 7).then(new Softmax(1, true)));
    }
}
