// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.TensorType;

/** Types are written as they print: {@code float32[Nx3]}, several with a blank between. */
class InferenceTest {
    private static final String X = "float32[Nx4x8x8]";
    private static final Window THREE = square(3, 1, 0);
    private static final Operator ADD = new Binary(BinaryFunction.ADD);

    private static Window square(int size, int stride, int padding) {
        List<Integer> pads = List.of(padding, padding);
        return new Window(List.of(size, size), List.of(stride, stride), List.of(1, 1), pads, pads);
    }

    private static Slice slice(int axis, int start, int step, int count) {
        return new Slice(List.of(new Slice.Cut(axis, start, step, count)));
    }

    private static Pad pad(PadMode mode, List<Integer> before, List<Integer> after) {
        return new Pad(mode, before, after, 0);
    }

    private static Reduce sum(boolean keepAxes, Integer... axes) {
        return new Reduce(ReduceFunction.SUM, List.of(axes), keepAxes);
    }

    private static Requantize requantize(Scaling scaling) {
        return new Requantize(ElementType.INT8, 1, scaling);
    }

    private static Interpolate doubling(int axis, int extent) {
        Interpolate.Position first = new Interpolate.Position(List.of(0), List.of(1.0));
        return new Interpolate(axis, extent, List.of(first, first));
    }

    static Stream<Arguments> good() {
        return Stream.of(
                arguments(new ArgReduce(false, 1, true, false), X, "int64[Nx1x8x8]"),
                arguments(new ArgReduce(true, 3, false, false), X, "int64[Nx4x8]"),
                arguments(new AveragePool(square(2, 2, 0), false, false), X, "float32[Nx4x4x4]"),
                arguments(new BatchNormalization(0), X + " float32[4] float32[4] float32[4] float32[4]", X),
                arguments(
                        new BatchNormalization(0),
                        "float16[Nx4] float32[4] float32[4] float32[4] float32[4]",
                        "float16[Nx4]"),
                arguments(ADD, "int8[2x1] int8[3]", "int8[2x3]"),
                arguments(new Binary(BinaryFunction.LESS), "float32[N] float32[1]", "bool[N]"),
                arguments(new Binary(BinaryFunction.EQUAL), "bool[2] bool[2]", "bool[2]"),
                arguments(new Binary(BinaryFunction.POWER), "float32[2] int64[1]", "float32[2]"),
                arguments(new Broadcast(Shape.of(4, 1)), "float32[1x3]", "float32[4x3]"),
                arguments(new Broadcast(Shape.batched(3)), "float32[3]", "float32[Nx3]"),
                arguments(new Cast(ElementType.BOOL), "float32[N]", "bool[N]"),
                arguments(new Concat(1), X + " float32[Nx2x8x8]", "float32[Nx6x8x8]"),
                arguments(new Concat(0), "float32[N]", "float32[N]"),
                arguments(new Convolution(THREE, 1), X + " float32[5x4x3x3] float32[5]", "float32[Nx5x6x6]"),
                arguments(new Convolution(THREE, 4), X + " float32[8x1x3x3]", "float32[Nx8x6x6]"),
                arguments(new Convolution(Window.of(3), 1), "float32[Nx2x9] float32[1x2x3]", "float32[Nx1x7]"),
                arguments(new Dense(), "float32[Nx7x3] float32[2x3] float32[2]", "float32[Nx7x2]"),
                arguments(new Dequantize(1), "int8[Nx4x8] float32[4] int8[4]", "float32[Nx4x8]"),
                arguments(new Dequantize(0), "int32[5] float32[] int32[1]", "float32[5]"),
                arguments(new Gather(1), "float32[Nx5x2] int64[3x3]", "float32[Nx3x3x2]"),
                arguments(new Gather(0), "float32[5x2] int32[N]", "float32[Nx2]"),
                arguments(new GroupNormalization(2, 0), X + " float32[4] float32[4]", X),
                arguments(new InstanceNormalization(0), X + " float32[4] float32[4]", X),
                arguments(
                        new IntegerConvolution(THREE, 1),
                        "uint8[Nx4x8x8] int8[5x4x3x3] uint8[] int8[5]",
                        "int32[Nx5x6x6]"),
                arguments(
                        new IntegerConvolution(Window.of(3), 2),
                        "int8[Nx4x9] uint8[6x2x3] int8[1] uint8[]",
                        "int32[Nx6x7]"),
                arguments(new IntegerMatMul(), "int8[Nx4] uint8[4x3] int8[] uint8[3]", "int32[Nx3]"),
                arguments(new IntegerMatMul(), "int8[2x5x4] int8[4] int8[5] int8[1]", "int32[2x5]"),
                arguments(doubling(2, 8), X, "float32[Nx4x2x8]"),
                arguments(new LayerNormalization(2, 0), X + " float32[8x8] float32[8]", X),
                arguments(new LocalResponseNormalization(5, 1, 1, 1), X, X),
                arguments(new MatMul(), "float32[Nx2x3] float32[3x5]", "float32[Nx2x5]"),
                arguments(new MatMul(), "float32[3] float32[3]", "float32[]"),
                arguments(new MatMul(), "float32[Nx4] float32[4]", "float32[N]"),
                arguments(new MaxPool(square(3, 2, 0), true), X, "float32[Nx4x4x4]"),
                arguments(new MaxPool(square(3, 2, 0), false), "uint8[1x1x8x8]", "uint8[1x1x3x3]"),
                arguments(new MaxPoolIndices(new MaxPool(square(2, 2, 0), false), false), X, "int64[Nx4x4x4]"),
                arguments(pad(PadMode.CONSTANT, List.of(0, 0, 1, 1), List.of(0, -1, 2, 2)), X, "float32[Nx3x11x11]"),
                arguments(pad(PadMode.REFLECT, List.of(2), List.of(2)), "int8[3]", "int8[7]"),
                arguments(
                        new Quantize(ElementType.UINT8, 1, Rounding.HALF_EVEN),
                        X + " float32[4] uint8[]",
                        "uint8[Nx4x8x8]"),
                arguments(sum(false, 2, 3), X, "float32[Nx4]"),
                arguments(sum(true, 3, 2), X, "float32[Nx4x1x1]"),
                arguments(sum(false), X, X),
                arguments(requantize(Scaling.FLOAT_HALF_EVEN), "int32[Nx4] float32[4] int8[4]", "int8[Nx4]"),
                arguments(requantize(Scaling.REAL_HALF_AWAY), "int32[Nx4] float32[] int8[]", "int8[Nx4]"),
                arguments(requantize(Scaling.FIXED_POINT), "int32[N] float64[] int8[]", "int8[N]"),
                arguments(new Reshape(Shape.batched(256)), X, "float32[Nx256]"),
                arguments(new Reshape(Shape.batched(2, 2, 64)), X, "float32[Nx2x2x64]"),
                arguments(new Reshape(new Shape(List.of(new Dim(4, true), Dim.of(64)))), X, "float32[4Nx64]"),
                arguments(new Reshape(Shape.of(0, 3)), "float32[2x0]", "float32[0x3]"),
                arguments(slice(2, 7, -3, 3), X, "float32[Nx4x3x8]"),
                arguments(slice(1, 9, 1, 0), X, "float32[Nx0x8x8]"),
                arguments(new Softmax(1, false), X, X),
                arguments(new Tile(List.of(1, 2, 1, 3)), X, "float32[Nx8x8x24]"),
                arguments(
                        new TransposedConvolution(square(3, 2, 1), List.of(1, 1), 1),
                        X + " float32[4x6x3x3] float32[6]",
                        "float32[Nx6x16x16]"),
                arguments(
                        new TransposedConvolution(square(2, 2, 0), List.of(0, 0), 2),
                        X + " float32[4x3x2x2]",
                        "float32[Nx6x16x16]"),
                arguments(new Transpose(List.of(0, 2, 3, 1)), X, "float32[Nx8x8x4]"),
                arguments(Unary.of(UnaryFunction.TANH), X, X),
                arguments(Unary.of(UnaryFunction.NEGATE), "uint8[2]", "uint8[2]"),
                arguments(new Where(), "bool[N] int64[3x1] int64[1]", "int64[3xN]"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void infers(Operator operator, String inputs, String expected) {
        assertThat(operator.infer(types(inputs))).hasToString(expected);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(ADD, "float32[2]", "Add takes 2 inputs, but has 1."),
                arguments(new Dense(), X, "Dense takes 2 to 3 inputs, but has 1."),
                arguments(
                        ADD,
                        "float32[2] int64[2]",
                        "Add takes inputs of one element type, but they are [float32[2], int64[2]]. Maybe a cast is"
                                + " missing."),
                arguments(ADD, "bool[2] bool[2]", "Add doesn't work on bool[2]. Maybe a cast is missing."),
                arguments(new Binary(BinaryFunction.AND), "int8[2] int8[2]", "And doesn't work on int8[2]. Maybe"),
                arguments(
                        new Binary(BinaryFunction.POWER),
                        "float32[2] bool[2]",
                        "Power works on numbers, but its input is bool[2]."),
                arguments(
                        new Binary(BinaryFunction.PRELU),
                        "float32[2] float32[3x1]",
                        "The slope float32[3x1] doesn't broadcast to float32[2]."),
                arguments(
                        ADD,
                        "float32[2] float32[3]",
                        "Shapes [2] and [3] can't be broadcast to each other: 2 against 3."),
                arguments(ADD, "float32[N] float32[2]", "N against 2."),
                arguments(
                        new ArgReduce(false, 0, false, false),
                        X,
                        "Axis 0 of [Nx4x8x8] depends on the batch size, but its extent is needed. Maybe"),
                arguments(
                        new ArgReduce(false, 0, false, false),
                        "float32[0x2]",
                        "ArgMax over an empty axis of [0x2] has no result."),
                arguments(new ArgReduce(true, 4, false, false), X, "Axis 4 is outside of a tensor with 4 dimensions."),
                arguments(
                        new AveragePool(THREE, false, false),
                        "int8[1x1x8x8]",
                        "AveragePool works on floating point, but its input is int8[1x1x8x8]."),
                arguments(
                        new AveragePool(THREE, false, false),
                        "float32[1x8x8]",
                        "AveragePool takes an input with 4 dimensions, but it is float32[1x8x8]."),
                arguments(
                        new MaxPool(square(9, 1, 0), false),
                        X,
                        "A kernel that covers 9 elements is larger than the padded input with 8"),
                arguments(
                        new BatchNormalization(0),
                        X + " float32[4] float32[3] float32[4] float32[4]",
                        "BatchNormalization: the statistic should have the shape [4], but it is float32[3]."),
                arguments(new Broadcast(Shape.of(3)), "float32[2]", "can't be broadcast"),
                arguments(new Concat(0), "float32[N] float32[N]", "Axis 0 of [N] depends on the batch size"),
                arguments(
                        new Concat(0),
                        "float32[2x3] float32[2x4]",
                        "can't be concatenated along axis 0: the others differ."),
                arguments(new Concat(0), "float32[2] int8[2]", "Concat takes inputs of one element type"),
                arguments(new Concat(1), "float32[2]", "Axis 1 is outside of a tensor with 1 dimensions."),
                arguments(new Concat(0), "", "Concat takes 1 to 2147483647 inputs, but has 0."),
                arguments(new Convolution(THREE, 3), X + " float32[3x1x3x3]", "can't be split into 3 groups."),
                arguments(
                        new Convolution(THREE, 1),
                        X + " float32[5x4x3x2]",
                        "Convolution: the weight should have the shape [5x4x3x3], but it is float32[5x4x3x2]."),
                arguments(
                        new Convolution(THREE, 1),
                        X + " float32[5x4x3x3] float32[4]",
                        "Convolution: the bias should have the shape [5], but it is float32[4]."),
                arguments(
                        new Convolution(THREE, 1),
                        X + " float32[]",
                        "Convolution: the weight should have the shape [0x4x3x3], but it is float32[]."),
                arguments(
                        new Convolution(THREE, 1),
                        "float32[1xNx8x8] float32[5x4x3x3]",
                        "Axis 1 of [1xNx8x8] depends on the batch size"),
                arguments(
                        new Dense(),
                        "float32[Nx3] float32[2x4]",
                        "A dense layer with weights [2x4] can't take in float32[Nx3]."),
                arguments(new Dense(), "float32[3xN] float32[2x3]", "Axis 1 of [3xN] depends on the batch size"),
                arguments(
                        new Dequantize(1),
                        "int8[Nx4] float32[3] int8[]",
                        "Dequantize: the scale should be a scalar or have one element for each index of axis 1 of"
                                + " int8[Nx4], but it is float32[3]."),
                arguments(
                        new Dequantize(0),
                        "int64[4] float32[] int64[]",
                        "Dequantize works on signed integers of at most 32 bits and unsigned ones of at most 16, not"
                                + " on INT64."),
                arguments(new Dequantize(2), "int8[Nx4] float32[4] int8[]", "Axis 2 is outside of a tensor with 2"),
                arguments(new Dequantize(0), "int8[N] float32[4] int8[]", "for each index of axis 0 of int8[N]"),
                arguments(
                        new IntegerConvolution(THREE, 1),
                        "int8[Nx4x8x8] int16[5x4x3x3] int8[] int16[]",
                        "IntegerConvolution works on integers of 8 bits, but an input is int16[5x4x3x3]."),
                arguments(
                        new IntegerConvolution(THREE, 1),
                        "int8[Nx4x8x8] int8[5x4x3x3] int8[4] int8[]",
                        "the zero point of the input should be a scalar, but it is int8[4]."),
                arguments(
                        new IntegerConvolution(THREE, 1),
                        "int8[Nx4x8x8] int8[5x4x3x3] uint8[] int8[]",
                        "the zero point of the input should be INT8, but it is uint8[]."),
                arguments(
                        new IntegerMatMul(),
                        "int8[3] int8[3x2] int8[3] int8[]",
                        "the first zero point should be a scalar, but it is int8[3]."),
                arguments(new IntegerMatMul(), "int8[2x3] int8[2x3] int8[] int8[]", "The matrix product of [2x3] and"),
                arguments(
                        new Quantize(ElementType.INT8, 0, Rounding.HALF_EVEN),
                        "float32[2] float32[] uint8[]",
                        "Quantize: the zero point should be INT8, but it is uint8[]."),
                arguments(
                        requantize(Scaling.FIXED_POINT),
                        "int32[Nx2] float32[] int8[]",
                        "Requantize with FIXED_POINT doesn't take the multiplier float32[]."),
                arguments(
                        new Gather(0),
                        "float32[5] float32[2]",
                        "Gather takes integer indices, but they are float32[2]."),
                arguments(new Gather(0), "float32[Nx5] int64[2]", "Axis 0 of [Nx5] depends on the batch size"),
                arguments(new Gather(1), "float32[Nx5] int64[N]", "has two dimensions that depend on the batch size"),
                arguments(
                        new GroupNormalization(3, 0),
                        X + " float32[4] float32[4]",
                        "4 channels can't be normalised in 3 groups."),
                arguments(
                        new GroupNormalization(2, 0),
                        X + " float32[2] float32[2]",
                        "GroupNormalization: the scale should have the shape [4]"),
                arguments(
                        new InstanceNormalization(0),
                        "float32[Nx4] float32[4] float32[4]",
                        "InstanceNormalization takes an input with 3 to"),
                arguments(doubling(2, 7), X, "Interpolation of 7 elements on axis 2 can't take in [Nx4x8x8]."),
                arguments(
                        new LayerNormalization(0, 0),
                        X + " float32[8]",
                        "Axis 0 of [Nx4x8x8] depends on the batch size"),
                arguments(
                        new LayerNormalization(4, 0),
                        X + " float32[8]",
                        "Layer normalisation from axis 4 of float32[Nx4x8x8] isn't possible."),
                arguments(
                        new LayerNormalization(3, 0),
                        X + " float32[2x1x1x1x8]",
                        "Layer normalisation: float32[2x1x1x1x8] doesn't broadcast to float32[Nx4x8x8]."),
                arguments(
                        new LocalResponseNormalization(5, 1, 1, 1),
                        "float32[2xN]",
                        "Axis 1 of [2xN] depends on the batch size"),
                arguments(
                        new MatMul(),
                        "float32[2x3] float32[2x3]",
                        "The matrix product of [2x3] and [2x3] doesn't exist."),
                arguments(new MatMul(), "float32[2xN] float32[Nx3]", "Axis 1 of [2xN] depends on the batch size"),
                arguments(new MatMul(), "float32[] float32[2]", "MatMul takes an input with 1 to"),
                arguments(
                        new MatMul(),
                        "bool[2] bool[2]",
                        "MatMul works on numbers, but its input is bool[2]. Maybe a cast is missing."),
                arguments(
                        pad(PadMode.CONSTANT, List.of(1), List.of(1)),
                        "float32[2x2]",
                        "Padding [1] and [1] doesn't fit [2x2]."),
                arguments(
                        pad(PadMode.CONSTANT, List.of(-3), List.of(0)),
                        "float32[2]",
                        "A dimension has -1 elements. Maybe"),
                arguments(
                        pad(PadMode.CONSTANT, List.of(1), List.of(0)),
                        "float32[N]",
                        "Axis 0 of [N] depends on the batch size"),
                arguments(
                        pad(PadMode.REFLECT, List.of(3), List.of(0)),
                        "float32[3]",
                        "REFLECT padding of 3 and 0 is too long for an axis with 3 elements."),
                arguments(
                        pad(PadMode.EDGE, List.of(1), List.of(0)),
                        "float32[0]",
                        "EDGE padding of 1 and 0 is too long for an axis with 0 elements."),
                arguments(
                        pad(PadMode.CONSTANT, List.of(Integer.MAX_VALUE), List.of(1)),
                        "int8[2]",
                        "has more than 2147483647 elements"),
                arguments(sum(false, 0), X, "Axis 0 of [Nx4x8x8] depends on the batch size"),
                arguments(sum(false, 4), X, "Axis 4 is outside of a tensor with 4 dimensions."),
                arguments(sum(false, 0), "bool[2]", "ReduceSum doesn't work on bool[2]. Maybe a cast is missing."),
                arguments(new Reshape(Shape.batched(255)), X, "A tensor [Nx4x8x8] can't be reshaped to [Nx255]."),
                arguments(new Reshape(Shape.of(1, 256)), X, "A tensor [Nx4x8x8] can't be reshaped to [1x256]."),
                arguments(
                        new Reshape(new Shape(List.of(Dim.of(4), new Dim(64, true)))),
                        X,
                        "A tensor [Nx4x8x8] can't be reshaped to [4x64N] sample by sample. Maybe the network is meant"
                                + " for a fixed batch."),
                arguments(slice(1, 2, 1, 3), X, "A slice takes elements 2 to 4 of axis 1, which has 4."),
                arguments(slice(1, 1, -1, 3), X, "A slice takes elements 1 to -1 of axis 1, which has 4."),
                arguments(slice(0, 0, 1, 1), X, "Axis 0 of [Nx4x8x8] depends on the batch size"),
                arguments(slice(4, 0, 1, 1), X, "Axis 4 is outside of a tensor with 4 dimensions."),
                arguments(new Softmax(0, false), X, "Axis 0 of [Nx4x8x8] depends on the batch size"),
                arguments(new Softmax(0, true), "int8[2]", "LogSoftmax works on floating point"),
                arguments(new Tile(List.of(2, 1)), "float32[Nx3]", "Axis 0 of [Nx3] depends on the batch size"),
                arguments(new Tile(List.of(2, -1)), "float32[2x3]", "A tensor [2x3] can't be tiled [2, -1] times."),
                arguments(new Tile(List.of(Integer.MAX_VALUE)), "int8[2]", "has more than 2147483647 elements"),
                arguments(
                        new TransposedConvolution(THREE, List.of(0, 0), 1),
                        X + " float32[5x4x3x3]",
                        "with weights [5x4x3x3], kernel [3, 3] and 1 groups doesn't fit."),
                arguments(
                        new TransposedConvolution(square(1, 1, 5), List.of(0, 0), 1),
                        X + " float32[4x1x1x1]",
                        "A dimension has -2 elements. Maybe a size was computed from an input that is smaller than the"
                                + " kernel."),
                arguments(
                        new TransposedConvolution(square(2, 1 << 20, 0), List.of(0, 0), 1),
                        X + " float32[4x1x2x2]",
                        "has more than 2147483647 elements"),
                arguments(new Transpose(List.of(1, 0)), X, "The order of axes [1, 0] doesn't fit [Nx4x8x8]."),
                arguments(
                        Unary.of(UnaryFunction.TANH),
                        "int8[2]",
                        "Tanh doesn't work on int8[2]. Maybe a cast is missing."),
                arguments(Unary.of(UnaryFunction.NOT), "float32[2]", "Not doesn't work on float32[2]."),
                arguments(Unary.of(UnaryFunction.RELU), "bool[2]", "Relu doesn't work on bool[2]."),
                arguments(
                        new Where(),
                        "float32[2] int8[2] int8[2]",
                        "Where takes a boolean condition, but it is float32[2]."),
                arguments(new Where(), "bool[2] int8[2] int64[2]", "Where takes inputs of one element type"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(Operator operator, String inputs, String reason) {
        assertThatThrownBy(() -> operator.infer(types(inputs)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> absurd() {
        return Stream.of(
                arguments((Runnable) () -> new Concat(-1), "Concat has the axis -1. Maybe it is counted from the end"),
                arguments((Runnable) () -> new Gather(-2), "Gather has the axis -2."),
                arguments((Runnable) () -> new Softmax(-1, false), "Softmax has the axis -1."),
                arguments((Runnable) () -> new ArgReduce(false, -1, true, false), "ArgReduce has the axis -1."),
                arguments((Runnable) () -> new Dequantize(-1), "Dequantize has the axis -1."),
                arguments(
                        (Runnable) () -> new Quantize(ElementType.UINT32, 0, Rounding.HALF_EVEN),
                        "Quantize works on signed integers of at most 32 bits"),
                arguments(
                        (Runnable) () -> new IntegerConvolution(THREE, 0),
                        "A convolution has 0 groups. There has to be at least one."),
                arguments((Runnable) () -> sum(true, 1, -1), "Reduce has the axis -1."),
                arguments((Runnable) () -> doubling(-1, 4), "Interpolate has the axis -1."),
                arguments((Runnable) () -> doubling(0, 0), "Interpolation reads outside of an axis with 0 elements."),
                arguments(
                        (Runnable) () -> new Interpolate.Position(List.of(1), List.of()),
                        "Interpolation from 1 elements with 0 weights."),
                arguments(
                        (Runnable) () -> new Convolution(THREE, 0),
                        "A convolution has 0 groups. There has to be at least one."),
                arguments(
                        (Runnable) () -> new TransposedConvolution(THREE, List.of(1), 1),
                        "A transposed convolution has 1 groups and the output padding [1] for 2 axes."),
                arguments(
                        (Runnable) () -> new LocalResponseNormalization(0, 1, 1, 1),
                        "Local response normalisation over 0 channels isn't possible."),
                arguments((Runnable) () -> slice(0, 0, 0, 1), "A slice of axis 0 takes 1 elements from 0 with step 0."),
                arguments(
                        (Runnable) () -> new Slice(List.of(new Slice.Cut(1, 0, 1, 1), new Slice.Cut(1, 0, 1, 2))),
                        "A slice cuts an axis twice"),
                arguments(
                        (Runnable) () -> new Transpose(List.of(0, 2)), "The order of axes [0, 2] is no permutation."));
    }

    @ParameterizedTest
    @MethodSource("absurd")
    void refusesAtConstruction(Runnable construction, String reason) {
        assertThatThrownBy(construction::run).isInstanceOf(ShapeException.class).hasMessageContaining(reason);
    }

    @Test
    void triesEveryOperator() {
        Set<Object> tried =
                good().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());
        assertThat(tried).isEqualTo(Set.of((Object[]) Operator.class.getPermittedSubclasses()));
    }

    private static List<TensorType> types(String text) {
        return Arrays.stream(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(InferenceTest::type)
                .toList();
    }

    private static TensorType type(String text) {
        int bracket = text.indexOf('[');
        ElementType element = ElementType.valueOf(text.substring(0, bracket).toUpperCase(Locale.ROOT));
        String inside = text.substring(bracket + 1, text.length() - 1);
        List<Dim> dims = Arrays.stream(inside.split("x"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.equals("N") ? Dim.BATCH : Dim.of(Long.parseLong(part)))
                .toList();
        return new TensorType(element, new Shape(dims));
    }
}
