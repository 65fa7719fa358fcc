// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Networks of functions that work element by element. */
final class FunctionNetworks {
    private FunctionNetworks() {}

    static List<Network> all() {
        return Stream.of(unaries(), binaries(), broadcasts()).flatMap(s -> s).toList();
    }

    private static Stream<Network> unaries() {
        return Arrays.stream(UnaryFunction.values())
                .filter(function -> function != UnaryFunction.NOT)
                .map(FunctionNetworks::unary);
    }

    /** Logarithm, root and reciprocal are given positive numbers, rounding numbers half-way among others. */
    private static Network unary(UnaryFunction function) {
        NetworkSketch sketch = NetworkSketch.of(function.name().toLowerCase(Locale.ROOT), 3, 7);
        return switch (function) {
            case LOG, SQRT, RECIPROCAL ->
                sketch.then(Unary.of(UnaryFunction.ABS))
                        .thenWith(new Binary(BinaryFunction.ADD), Tensor.ofFloats(Shape.SCALAR, 0.25f))
                        .then(Unary.of(function))
                        .network();
            case ROUND, CEIL, FLOOR, SIGN ->
                sketch.then(new Unary(UnaryFunction.CLIP, 0, 0))
                        .thenWith(
                                new Binary(BinaryFunction.ADD),
                                Tensor.ofFloats(Shape.of(7), -2.5f, -1.5f, -0.5f, 0, 0.5f, 1.5f, 2.75f))
                        .then(Unary.of(function))
                        .network();
            default ->
                sketch.then(new Unary(function, alpha(function), beta(function)))
                        .network();
        };
    }

    private static double alpha(UnaryFunction function) {
        return switch (function) {
            case CLIP -> -0.5;
            case ELU -> 1.3;
            case HARD_SIGMOID -> 0.3;
            case LEAKY_RELU -> 0.1;
            case SELU -> 1.67326;
            default -> 0;
        };
    }

    private static double beta(UnaryFunction function) {
        return switch (function) {
            case CLIP -> 0.75;
            case HARD_SIGMOID -> 0.4;
            case SELU -> 1.0507;
            default -> 0;
        };
    }

    private static Stream<Network> binaries() {
        return Stream.of(
                        BinaryFunction.ADD,
                        BinaryFunction.SUBTRACT,
                        BinaryFunction.MULTIPLY,
                        BinaryFunction.DIVIDE,
                        BinaryFunction.MAXIMUM,
                        BinaryFunction.MINIMUM,
                        BinaryFunction.PRELU,
                        BinaryFunction.MODULO)
                .map(FunctionNetworks::binary);
    }

    private static Network binary(BinaryFunction function) {
        Tensor divisors = Tensor.ofFloats(Shape.of(4, 1, 1), 0.6f, -0.7f, 1.1f, -1.6f);
        return NetworkSketch.of(function + " with one number per channel", 4, 3, 2)
                .thenWith(new Binary(function), divisors)
                .network();
    }

    private static Stream<Network> broadcasts() {
        return Stream.of(
                NetworkSketch.of("power", 3, 4)
                        .then(Unary.of(UnaryFunction.ABS))
                        .thenWith(new Binary(BinaryFunction.POWER), Tensor.ofFloats(Shape.SCALAR, 1.5f))
                        .network(),
                NetworkSketch.of("constant on the left with more axes", 4)
                        .constant("row", Tensor.ofFloats(Shape.of(1, 2, 1, 1), 2, 3))
                        .join(new Binary(BinaryFunction.SUBTRACT), "row", "x")
                        .network(),
                NetworkSketch.of("two inputs that broadcast to each other", 4, 1)
                        .input("y", TensorType.float32(Shape.batched(1, 3)))
                        .join(new Binary(BinaryFunction.MULTIPLY), "x", "y")
                        .network());
    }
}
