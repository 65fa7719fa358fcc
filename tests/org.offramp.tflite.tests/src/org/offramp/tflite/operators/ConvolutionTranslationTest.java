// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.tflite.Computed.assertFloats;
import static org.offramp.tflite.ModelSketch.option;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;

class ConvolutionTranslationTest {
    private static final int IN = 2;
    private static final int OUT = 3;

    @ParameterizedTest
    @MethodSource("org.offramp.tflite.operators.WindowCase#dilated")
    void convolvesAsTheDefinitionSays(WindowCase it) {
        Tensor x = Computed.random(1, 1, it.height(), it.width(), IN);
        Tensor w = Computed.random(2, OUT, it.rows(), it.columns(), IN);
        Tensor b = Computed.random(3, OUT);
        ModelSketch sketch = ModelSketch.xToY(1, it.height(), it.width(), IN)
                .constant("w", w)
                .constant("b", b)
                .node("CONV_2D", "x,w,b", "y", options(it, 4));
        assertThat(Computed.y(sketch, x).toDoubles()).containsExactly(dense(it, x, w, b), within(1e-5));
    }

    private static double[] dense(WindowCase it, Tensor x, Tensor w, Tensor b) {
        return it.results(OUT, (down, across, out) -> {
            double[] sum = {b.doubleAt(out)};
            it.forEach(down, across, (row, column, tapRow, tapColumn) -> {
                for (int in = 0; in < IN; in++) {
                    int weight = ((out * it.rows() + tapRow) * it.columns() + tapColumn) * IN + in;
                    sum[0] += w.doubleAt(weight) * x.doubleAt(it.at(row, column, in, IN));
                }
            });
            return sum[0];
        });
    }

    private static ModelSketch.Option[] options(WindowCase it, int dilation) {
        return new ModelSketch.Option[] {
            option(0, it.padding()),
            option(1, it.across()),
            option(2, it.down()),
            option(dilation, it.dilation()),
            option(dilation + 1, it.dilation())
        };
    }

    @ParameterizedTest
    @MethodSource("org.offramp.tflite.operators.WindowCase#dilated")
    void convolvesEachChannelByItselfAsTheDefinitionSays(WindowCase it) {
        int multiplier = 2;
        int out = IN * multiplier;
        Tensor x = Computed.random(1, 1, it.height(), it.width(), IN);
        Tensor w = Computed.random(2, 1, it.rows(), it.columns(), out);
        ModelSketch sketch = ModelSketch.xToY(1, it.height(), it.width(), IN)
                .constant("w", w)
                .node("DEPTHWISE_CONV_2D", "x,w,-", "y", options(it, 5));
        double[] expected = it.results(out, (down, across, channel) -> {
            double[] sum = {0};
            it.forEach(down, across, (row, column, tapRow, tapColumn) -> {
                double weight = w.doubleAt((tapRow * it.columns() + tapColumn) * out + channel);
                sum[0] += weight * x.doubleAt(it.at(row, column, channel / multiplier, IN));
            });
            return sum[0];
        });
        assertThat(Computed.y(sketch, x).toDoubles()).containsExactly(expected, within(1e-5));
    }

    @Test
    void weightsForFewerChannelsConvolveInGroups() {
        ModelSketch sketch = ModelSketch.xToY(1, 1, 1, 4)
                .constant("w", Tensor.ofFloats(Shape.of(2, 1, 1, 2), 1, 10, 100, 1000))
                .node("CONV_2D", "x,w", "y", option(1, 1), option(2, 1));
        assertFloats(Computed.y(sketch, Computed.counting(1, 1, 1, 4)), Shape.of(1, 1, 1, 2), 21, 4300);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 5", "2, -1, 1", "3, 0, 6", "0, -3, 8"})
    void endsWithTheFusedActivation(byte activation, double low, double high) {
        ModelSketch sketch = ModelSketch.xToY(1, 1, 1, 1)
                .constant("w", Tensor.ofFloats(Shape.of(3, 1, 1, 1), -3, 5, 8))
                .node("CONV_2D", "x,w", "y", option(1, 1), option(2, 1), option(3, activation));
        double top = activation == 1 ? 8 : high;
        double[] expected = {Math.max(low, -3), Math.min(top, 5), Math.min(top, 8)};
        assertFloats(Computed.y(sketch, Computed.counting(1, 1, 1, 1)), Shape.of(1, 1, 1, 3), expected);
    }

    /** Each element of the map adds the whole kernel to the output, a stride apart. */
    @ParameterizedTest
    @CsvSource({"0, 6", "1, 7", "0, 5", "1, 8"})
    void transposedConvolutionIsWhatAConvolutionWouldHaveComeFrom(byte padding, int size) {
        int stride = 2;
        int kernel = 3;
        Tensor x = Computed.random(1, 1, 3, 3, 1);
        Tensor w = Computed.random(2, 2, kernel, kernel, 1);
        ModelSketch sketch = ModelSketch.xToY(1, 3, 3, 1)
                .ints("shape", 1, size, size, 2)
                .constant("w", w)
                .node("TRANSPOSE_CONV", "shape,w,x", "y", option(0, padding), option(1, stride), option(2, stride));
        int before = new Before(padding == 0, size, stride, kernel).count();
        double[] expected = new double[size * size * 2];
        for (int i = 0; i < 9; i++) {
            for (int tap = 0; tap < kernel * kernel; tap++) {
                int row = i / 3 * stride - before + tap / kernel;
                int column = i % 3 * stride - before + tap % kernel;
                for (int out = 0; row >= 0 && row < size && column >= 0 && column < size && out < 2; out++) {
                    expected[(row * size + column) * 2 + out] += x.doubleAt(i) * w.doubleAt(out * 9 + tap);
                }
            }
        }
        assertThat(Computed.y(sketch, x).toDoubles()).containsExactly(expected, within(1e-5));
    }

    /** Padding of the convolution from the larger map to the smaller one. */
    private record Before(boolean same, int size, int stride, int kernel) {
        int count() {
            int places = (size + stride - 1) / stride;
            return same ? Math.max(0, (places - 1) * stride + kernel - size) / 2 : 0;
        }
    }
}
