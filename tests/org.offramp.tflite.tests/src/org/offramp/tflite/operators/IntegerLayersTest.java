// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.tflite.ModelSketch.option;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;
import org.offramp.tflite.ModelSketch.Steps;

/** Integers have to agree to the last bit with sums computed here and scaled with exact arithmetic. */
class IntegerLayersTest {
    private static final int IN = 3;
    private static final int OUT = 4;
    private static final float X_SCALE = 0.037f;
    private static final int X_ZERO = -11;
    private static final float Y_SCALE = 0.43f;
    private static final int Y_ZERO = 7;
    private static final Steps X = Steps.of(X_SCALE, X_ZERO);
    private static final Steps Y = Steps.of(Y_SCALE, Y_ZERO);
    private static final float[] W_SCALES = {0.011f, 0.0021f, 0.03f, 0.0007f};

    /** What the network takes in so that its first integers are the given ones. */
    private static Tensor real(Tensor integers) {
        double[] values = IntStream.range(0, integers.size())
                .mapToDouble(i -> (integers.longAt(i) - X_ZERO) * (double) X_SCALE)
                .toArray();
        return Tensor.ofDoubles(ElementType.FLOAT32, integers.shape(), values);
    }

    private static double[] integers(Tensor y) {
        return IntStream.range(0, y.size())
                .mapToDouble(i -> Math.rint(y.doubleAt(i) / Y_SCALE) + Y_ZERO)
                .toArray();
    }

    private static double clamped(long value, long low) {
        return Math.max(low, Math.min(127, value));
    }

    private static Steps perChannel(int axis) {
        return new Steps(W_SCALES, new long[OUT], axis);
    }

    private static Tensor bias() {
        return Tensor.ofLongs(ElementType.INT32, Shape.of(OUT), 900, -4000, 12, 77777);
    }

    @ParameterizedTest
    @MethodSource("org.offramp.tflite.operators.WindowCase#dilated")
    void convolvesExactly(WindowCase it) {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, it.height(), it.width(), IN);
        Tensor w = Computed.integers(2, ElementType.INT8, OUT, it.rows(), it.columns(), IN);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Y, 1, it.height(), it.width(), IN)
                .constant("w", perChannel(0), w)
                .constant("b", bias())
                .node("CONV_2D", "x,w,b", "y", options(it, 3, 4));
        double[] expected = it.results(OUT, (down, across, out) -> {
            long[] sum = {bias().longAt(out)};
            it.forEach(down, across, (row, column, tapRow, tapColumn) -> {
                for (int in = 0; in < IN; in++) {
                    int weight = ((out * it.rows() + tapRow) * it.columns() + tapColumn) * IN + in;
                    sum[0] += w.longAt(weight) * (x.longAt(it.at(row, column, in, IN)) - X_ZERO);
                }
            });
            return scaled(sum[0], out, Y_ZERO);
        });
        assertThat(integers(Computed.y(sketch, real(x)))).containsExactly(expected, within(0.0));
    }

    /** With RELU: not below the zero point. */
    private static ModelSketch.Option[] options(WindowCase it, int activation, int dilation) {
        return new ModelSketch.Option[] {
            option(0, it.padding()),
            option(1, it.across()),
            option(2, it.down()),
            option(activation, (byte) 1),
            option(dilation, it.dilation()),
            option(dilation + 1, it.dilation())
        };
    }

    private static double scaled(long sum, int channel, long low) {
        double multiplier = (double) X_SCALE * W_SCALES[channel] / Y_SCALE;
        return clamped(new FixedPoint(multiplier).times(sum) + Y_ZERO, low);
    }

    @ParameterizedTest
    @MethodSource("org.offramp.tflite.operators.WindowCase#all")
    void convolvesEachChannelExactly(WindowCase it) {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, it.height(), it.width(), OUT);
        Tensor w = Computed.integers(2, ElementType.INT8, 1, it.rows(), it.columns(), OUT);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Y, 1, it.height(), it.width(), OUT)
                .constant("w", perChannel(3), w)
                .constant("b", bias())
                .node("DEPTHWISE_CONV_2D", "x,w,b", "y", options(it, 4, 5));
        double[] expected = it.results(OUT, (down, across, channel) -> {
            long[] sum = {bias().longAt(channel)};
            it.forEach(
                    down,
                    across,
                    (row, column, tapRow, tapColumn) ->
                            sum[0] += w.longAt((tapRow * it.columns() + tapColumn) * OUT + channel)
                                    * (x.longAt(it.at(row, column, channel, OUT)) - X_ZERO));
            return scaled(sum[0], channel, Y_ZERO);
        });
        assertThat(integers(Computed.y(sketch, real(x)))).containsExactly(expected, within(0.0));
    }

    @Test
    void denseLayersAreExact() {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, 50);
        Tensor w = Computed.integers(2, ElementType.INT8, OUT, 50);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Y, 1, 50)
                .constant("w", Steps.of(0.004f, 0), w)
                .constant("b", bias())
                .node("FULLY_CONNECTED", "x,w,b", "y");
        double multiplier = (double) (X_SCALE * 0.004f) / Y_SCALE;
        double[] expected = IntStream.range(0, OUT)
                .mapToDouble(out -> {
                    long sum = bias().longAt(out);
                    for (int i = 0; i < 50; i++) {
                        sum += w.longAt(out * 50 + i) * (x.longAt(i) - X_ZERO);
                    }
                    return clamped(new FixedPoint(multiplier).times(sum) + Y_ZERO, -128);
                })
                .toArray();
        assertThat(integers(Computed.y(sketch, real(x)))).containsExactly(expected, within(0.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADD", "SUB"})
    void sumsAreExact(String operator) {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, 400);
        Tensor other = Computed.integers(2, ElementType.INT8, 400);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Y, 1, 400)
                .constant("c", Steps.of(0.29f, 5), other)
                .node(operator, "x,c", "y");
        double common = 2 * Math.max(X_SCALE, 0.29f);
        double[] expected = IntStream.range(0, 400)
                .mapToDouble(i -> {
                    long left = new FixedPoint(X_SCALE / common).times((x.longAt(i) - X_ZERO) << 20);
                    long right = new FixedPoint(0.29f / common).times((other.longAt(i) - 5) << 20);
                    long sum = operator.equals("ADD") ? left + right : left - right;
                    double multiplier = common / ((1 << 20) * Y_SCALE);
                    return clamped(new FixedPoint(multiplier).times(sum) + Y_ZERO, -128);
                })
                .toArray();
        assertThat(integers(Computed.y(sketch, real(x)))).containsExactly(expected, within(0.0));
    }

    @Test
    void productsAreExact() {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, 400);
        Tensor other = Computed.integers(2, ElementType.INT8, 400);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Y, 1, 400)
                .constant("c", Steps.of(0.29f, 5), other)
                .node("MUL", "x,c", "y");
        double multiplier = X_SCALE * 0.29f / Y_SCALE;
        double[] expected = IntStream.range(0, 400)
                .mapToDouble(i -> {
                    long product = (x.longAt(i) - X_ZERO) * (other.longAt(i) - 5);
                    return clamped(new FixedPoint(multiplier).times(product) + Y_ZERO, -128);
                })
                .toArray();
        assertThat(integers(Computed.y(sketch, real(x)))).containsExactly(expected, within(0.0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void meansAreExact(boolean keep) {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, 3, 5, 6);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Y, 1, 3, 5, 6)
                .ints("axes", 1, 2)
                .node("MEAN", "x,axes", "y", option(0, keep));
        double[] expected = IntStream.range(0, 6)
                .mapToDouble(channel -> {
                    long sum = IntStream.range(0, 15)
                            .mapToLong(i -> x.longAt(i * 6 + channel) - X_ZERO)
                            .sum();
                    int scaled = new FixedPoint((double) X_SCALE / Y_SCALE).times(sum);
                    return clamped((scaled > 0 ? scaled + 7 : scaled - 7) / 15 + Y_ZERO, -128);
                })
                .toArray();
        Tensor y = Computed.y(sketch, real(x));
        assertThat(y.shape()).isEqualTo(keep ? Shape.of(1, 1, 1, 6) : Shape.of(1, 6));
        assertThat(integers(y)).containsExactly(expected, within(0.0));
    }

    @Test
    void activationsChangeTheScaleAndAreCutOff() {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, 300);
        ModelSketch sketch =
                ModelSketch.quantised(ElementType.INT8, X, Y, 1, 300).node("RELU6", "x", "y");
        double[] expected = IntStream.range(0, 300)
                .mapToDouble(i -> {
                    int scaled = new FixedPoint((double) X_SCALE / Y_SCALE).times(x.longAt(i) - X_ZERO) + Y_ZERO;
                    return Math.min(Y_ZERO + Math.round(6 / Y_SCALE), Math.max(Y_ZERO, scaled));
                })
                .toArray();
        assertThat(integers(Computed.y(sketch, real(x)))).containsExactly(expected, within(0.0));
    }

    @Test
    void otherFunctionsAreRoundedOnce() {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, 100);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Steps.of(1 / 256f, -128), 1, 100)
                .node("LOGISTIC", "x", "y");
        double[] expected = IntStream.range(0, 100)
                .mapToDouble(i -> 1 / (1 + Math.exp(-(x.longAt(i) - X_ZERO) * X_SCALE)))
                .map(real -> Math.min(255, Math.round(real * 256)) / 256.0)
                .toArray();
        assertThat(Computed.y(sketch, real(x)).toDoubles()).containsExactly(expected, within(1e-9));
    }

    @Test
    void unsignedIntegersHaveWeightsWithAZeroPoint() {
        Tensor x = Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 3), 0, 130, 255);
        Tensor w = Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 3), 3, 200, 255);
        ModelSketch sketch = ModelSketch.quantised(ElementType.UINT8, Steps.of(0.5, 128), Steps.of(8, 100), 1, 3)
                .constant("w", Steps.of(0.25, 120), w)
                .node("FULLY_CONNECTED", "x,w", "y");
        double sum = -128 * -117 + 2 * 80 + 127 * 135;
        double expected = 8 * Math.round(sum * 0.5 * 0.25 / 8);
        Tensor reals = Tensor.ofFloats(Shape.of(1, 3), -64, 1, 63.5f);
        assertThat(x.longAt(1)).isEqualTo(130);
        assertThat(Computed.y(sketch, reals).toDoubles()).containsExactly(Math.min(155 * 8, expected));
    }

    @Test
    void inFloatArithmeticNothingIsRounded() {
        Tensor x = Computed.integers(1, ElementType.INT8, 1, 50);
        Tensor w = Computed.integers(2, ElementType.INT8, OUT, 50);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, X, Y, 1, 50)
                .constant("w", perChannel(0), w)
                .node("FULLY_CONNECTED", "x,w", "y");
        Network network = sketch.network(Arithmetic.FLOAT);
        assertThat(network.nodes()).hasSize(1);
        double[] expected = IntStream.range(0, OUT)
                .mapToDouble(out -> IntStream.range(0, 50)
                                .mapToDouble(i -> w.longAt(out * 50 + i) * (x.longAt(i) - X_ZERO) * (double) X_SCALE)
                                .sum()
                        * W_SCALES[out])
                .toArray();
        assertThat(Computed.all(sketch, Arithmetic.FLOAT, real(x)).get(0).toDoubles())
                .containsExactly(expected, within(1e-3));
    }
}
