// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.IntegerConvolution;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Quantize;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Rounding;
import org.offramp.graph.operators.Scaling;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Networks of quantised layers: exact integers on every engine, ties, saturation and extremes among them. */
final class QuantizedNetworks {
    private static final List<ElementType> BYTES = List.of(ElementType.INT8, ElementType.UINT8);
    private static final List<ElementType> NARROW =
            List.of(ElementType.INT8, ElementType.UINT8, ElementType.INT16, ElementType.UINT16, ElementType.INT32);

    private QuantizedNetworks() {}

    static List<Network> all() {
        Stream<Network> steps = NARROW.stream()
                .flatMap(type -> Arrays.stream(Rounding.values()).map(rounding -> steps(type, rounding)));
        Stream<Network> scalings = NARROW.stream()
                .flatMap(type -> Arrays.stream(Scaling.values()).map(scaling -> requantized(type, scaling)));
        Stream<Network> layers = BYTES.stream()
                .flatMap(x -> BYTES.stream()
                        .flatMap(weights -> Stream.of(convolution(x, weights), rows(x, weights), product(x, weights))));
        return Stream.of(steps, scalings, layers, Stream.of(backbone(), vectors(), rowZeroPoints()))
                .flatMap(networks -> networks)
                .toList();
    }

    private static Tensor scalar(ElementType type, long value) {
        return Tensor.ofLongs(type, Shape.SCALAR, value);
    }

    /** All values of the type, the same in every run. */
    private static Tensor bytes(ElementType type, long... shape) {
        Shape all = Shape.of(shape);
        return Tensor.ofLongs(
                type,
                all,
                new Random(shape.length).longs(all.elementsPerSample(), 0, 256).toArray());
    }

    private static Tensor floats(double... values) {
        return Tensor.ofDoubles(ElementType.FLOAT32, Shape.of(values.length), values);
    }

    /** Whole numbers, so that a division by two or four ends in ties. */
    private static NetworkSketch wholeNumbers(String name, double largest, long... shape) {
        return NetworkSketch.of(name, shape)
                .thenWith(new Binary(BinaryFunction.MULTIPLY), Tensor.ofFloats(Shape.SCALAR, (float) largest))
                .then(Unary.of(UnaryFunction.ROUND));
    }

    /** Quantised with one step for all and one for each channel, and back. */
    private static Network steps(ElementType type, Rounding rounding) {
        return wholeNumbers("quantised to " + type + " " + rounding, 300, 3, 5)
                .thenWith(new Quantize(type, 0, rounding), Tensor.ofFloats(Shape.SCALAR, 2), scalar(type, 3))
                .thenWith(new Dequantize(0), Tensor.ofFloats(Shape.SCALAR, 0.3f), scalar(type, 3))
                .thenWith(
                        new Quantize(type, 1, rounding),
                        floats(4, 0.25, 0.1),
                        Tensor.ofLongs(type, Shape.of(3), 0, 100, 7))
                .thenWith(new Dequantize(1), floats(0.1, 0.2, 3), scalar(type, 5))
                .network();
    }

    private static Network requantized(ElementType type, Scaling scaling) {
        ElementType real = scaling == Scaling.FIXED_POINT ? ElementType.FLOAT64 : ElementType.FLOAT32;
        Requantize each = new Requantize(type, 1, scaling);
        return wholeNumbers("requantised to " + type + " " + scaling, 1000, 4, 5)
                .then(new Cast(ElementType.INT32))
                .thenWith(
                        new Requantize(ElementType.INT32, 0, scaling),
                        Tensor.ofDoubles(real, Shape.SCALAR, 0.5),
                        scalar(ElementType.INT32, -9))
                .thenWith(
                        each,
                        Tensor.ofDoubles(real, Shape.of(4), 0.25, 0.0371, 3, 1e-11),
                        Tensor.ofLongs(type, Shape.of(4), 0, 100, 7, 3))
                .join(new Cast(ElementType.INT32), "t2")
                .thenWith(each, Tensor.ofDoubles(real, Shape.of(4), 0.75, 12.5, 0, 0.5), scalar(type, 5))
                .network();
    }

    private static NetworkSketch quantized(String name, ElementType type, long... shape) {
        return NetworkSketch.of(name, shape)
                .thenWith(
                        new Quantize(type, 0, Rounding.HALF_EVEN),
                        Tensor.ofFloats(Shape.SCALAR, 0.006f),
                        scalar(type, type == ElementType.INT8 ? -7 : 120));
    }

    private static Network convolution(ElementType x, ElementType weights) {
        Window window = new Window(List.of(3, 2), List.of(2, 1), List.of(1, 2), List.of(1, 2), List.of(0, 1));
        return quantized("integer convolution of " + x + " and " + weights, x, 4, 7, 9)
                .thenWith(
                        new IntegerConvolution(window, 2),
                        bytes(weights, 6, 2, 3, 2),
                        scalar(x, 100),
                        scalar(weights, 5))
                .join(new Reshape(Shape.batched(4, 63)), "t1")
                .thenWith(
                        new IntegerConvolution(Window.of(3), 1),
                        bytes(weights, 3, 4, 3),
                        scalar(x, 0),
                        Tensor.ofLongs(weights, Shape.of(3), 1, 50, 120))
                .network();
    }

    private static Network rows(ElementType x, ElementType weights) {
        return quantized("integer matrix product of " + x + " and " + weights, x, 70)
                .thenWith(
                        new IntegerMatMul(),
                        bytes(weights, 70, 5),
                        scalar(x, 100),
                        Tensor.ofLongs(weights, Shape.of(5), 1, 50, 120, 0, 9))
                .network();
    }

    private static Network product(ElementType x, ElementType weights) {
        return quantized("integer product of matrices of " + x + " and " + weights, x, 6, 20)
                .thenWith(new IntegerMatMul(), bytes(weights, 20, 3), scalar(x, 3), scalar(weights, 7))
                .network();
    }

    private static Network vectors() {
        return quantized("integer product with a vector", ElementType.INT8, 6, 20)
                .thenWith(
                        new IntegerMatMul(),
                        bytes(ElementType.UINT8, 20),
                        scalar(ElementType.INT8, 3),
                        scalar(ElementType.UINT8, 7))
                .network();
    }

    private static Network rowZeroPoints() {
        return quantized("integer product with a zero point for each row", ElementType.UINT8, 3, 20)
                .thenWith(
                        new IntegerMatMul(),
                        bytes(ElementType.INT8, 20, 4),
                        Tensor.ofLongs(ElementType.UINT8, Shape.of(3), 1, 120, 250),
                        Tensor.ofLongs(ElementType.INT8, Shape.of(4), 0, -100, 50, 8))
                .network();
    }

    /** As quantisers write a backbone: convolution, bias, clamp, pooling, dense layer. */
    static Network backbone() {
        ElementType type = ElementType.INT8;
        Window window = new Window(List.of(3, 3), List.of(1, 1), List.of(1, 1), List.of(1, 1), List.of(1, 1));
        return quantized("quantised backbone", type, 3, 8, 8)
                .thenWith(new IntegerConvolution(window, 1), bytes(type, 4, 3, 3, 3), scalar(type, -7), scalar(type, 0))
                .thenWith(
                        new Binary(BinaryFunction.ADD),
                        Tensor.ofLongs(ElementType.INT32, Shape.of(4, 1, 1), 1000, -20, 3, 0))
                .thenWith(
                        new Requantize(type, 1, Scaling.FIXED_POINT),
                        Tensor.ofDoubles(ElementType.FLOAT64, Shape.of(4), 0.002, 0.0013, 0.0007, 0.004),
                        scalar(type, 4))
                .thenWith(new Binary(BinaryFunction.MAXIMUM), scalar(type, 4))
                .then(new MaxPool(Window.of(8, 8), false))
                .then(new Reshape(Shape.batched(4)))
                .thenWith(new IntegerMatMul(), bytes(type, 4, 5), scalar(type, 4), scalar(type, 0))
                .thenWith(
                        new Requantize(type, 0, Scaling.FLOAT_HALF_EVEN),
                        Tensor.ofFloats(Shape.SCALAR, 0.0051f),
                        scalar(type, -3))
                .thenWith(new Dequantize(0), Tensor.ofFloats(Shape.SCALAR, 0.1f), scalar(type, -3))
                .network();
    }
}
