// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.keras.Computed.numbers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class ConvolutionLayersTest {
    @TempDir
    Path folder = Path.of("");

    /** Extents, kernels and strides for which 'same' pads nothing, evenly, more behind, and nothing for want of need. */
    @ParameterizedTest
    @CsvSource({
        "6, 3, 1, 1, 1",
        "6, 3, 2, 1, 1",
        "7, 3, 2, 1, 1",
        "6, 2, 1, 1, 1",
        "8, 1, 2, 1, 1",
        "5, 2, 3, 1, 1",
        "7, 3, 1, 2, 1",
        "6, 3, 1, 1, 2"
    })
    void padsAsKerasDoes(int extent, int size, int stride, int dilation, int groups) throws IOException {
        Tensor kernel = numbers(1, size, size, 4 / groups, 6);
        Tensor bias = numbers(2, 6);
        Tensor x = numbers(3, 2, extent, extent, 4);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, " + extent + ", " + extent + ", 4]")
                        .layer(
                                "Conv2D",
                                "'padding': 'same', 'strides': [%d, %d], 'dilation_rate': %d, 'groups': %d"
                                        .formatted(stride, stride, dilation, groups),
                                kernel,
                                bias)
                        .h5(folder),
                x);
        int positions = (extent + stride - 1) / stride;
        int before = InKeras.before(extent, size, stride, dilation);
        assertThat(y.shape()).isEqualTo(Shape.of(2, positions, positions, 6));
        for (int i = 0; i < y.size(); i++) {
            int top = i / 6 / positions % positions * stride - before;
            int left = i / 6 % positions * stride - before;
            int n = i / 6 / positions / positions;
            double sum = InKeras.convolved(x, kernel, groups, n, top, left, dilation, i % 6) + bias.doubleAt(i % 6);
            assertThat(y.doubleAt(i)).isCloseTo(sum, within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 2", "2, 2"})
    void filtersEachChannelWithSeveralKernels(int stride, int multiplier) throws IOException {
        Tensor kernel = numbers(1, 3, 3, 2, multiplier);
        Tensor x = numbers(3, 1, 5, 5, 2);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 5, 5, 2]")
                        .layer(
                                "DepthwiseConv2D",
                                "'use_bias': false, 'strides': [%d, %d]".formatted(stride, stride),
                                kernel)
                        .h5(folder),
                x);
        int positions = (5 - 3) / stride + 1;
        assertThat(y.shape()).isEqualTo(Shape.of(1, positions, positions, 2L * multiplier));
        for (int i = 0; i < y.size(); i++) {
            int out = i % (2 * multiplier);
            int top = i / (2 * multiplier) / positions * stride;
            int left = i / (2 * multiplier) % positions * stride;
            double sum = 0;
            for (int tap = 0; tap < 9; tap++) {
                sum += InKeras.at(x, 0, top + tap / 3, left + tap % 3, out / multiplier)
                        * InKeras.weight(kernel, tap / 3, tap % 3, out / multiplier, out % multiplier);
            }
            assertThat(y.doubleAt(i)).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void mixesFilteredChannelsInASecondStep() throws IOException {
        Tensor depthwise = numbers(1, 3, 3, 2, 2);
        Tensor pointwise = numbers(2, 1, 1, 4, 3);
        Tensor bias = numbers(3, 3);
        Tensor x = numbers(4, 2, 5, 5, 2);
        Path whole = ModelSketch.sequential("[null, 5, 5, 2]")
                .layer("SeparableConv2D", "'padding': 'same'", depthwise, pointwise, bias)
                .h5(folder);
        Path steps = ModelSketch.sequential("[null, 5, 5, 2]")
                .layer("DepthwiseConv2D", "'padding': 'same', 'use_bias': false", depthwise)
                .layer("Conv2D", "", pointwise, bias)
                .h5(folder);
        assertThat(Computed.of(whole, x)).isEqualTo(Computed.of(steps, x));
    }

    /** Each element of the input adds its kernel to the output, which 'same' then crops. */
    @ParameterizedTest
    @CsvSource({
        "valid, 3, 2, -1, 9, 0",
        "same, 3, 2, -1, 8, 0",
        "same, 3, 1, -1, 4, 1",
        "valid, 2, 3, -1, 12, 0",
        "same, 2, 3, -1, 12, 0",
        "same, 4, 2, -1, 8, 1",
        "same, 3, 2, 0, 7, 1",
        "valid, 3, 2, 1, 10, 0"
    })
    void spreadsItsInput(String padding, int size, int stride, int added, int extent, int cropped) throws IOException {
        Tensor kernel = numbers(1, size, size, 3, 2);
        Tensor x = numbers(2, 1, 4, 4, 2);
        String settings = "'padding': '%s', 'strides': %d, 'use_bias': false".formatted(padding, stride);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 4, 4, 2]")
                        .layer("Conv2DTranspose", settings + (added < 0 ? "" : ", 'output_padding': " + added), kernel)
                        .h5(folder),
                x);
        double[] sums = new double[extent * extent * 3];
        for (int i = 0; i < 16 * size * size * 6; i++) {
            int out = i % 3;
            int in = i / 3 % 2;
            int tap = i / 6 % (size * size);
            int place = i / 6 / (size * size);
            int row = place / 4 * stride + tap / size - cropped;
            int column = place % 4 * stride + tap % size - cropped;
            if (row >= 0 && row < extent && column >= 0 && column < extent) {
                sums[(row * extent + column) * 3 + out] += InKeras.at(x, 0, place / 4, place % 4, in)
                        * InKeras.weight(kernel, tap / size, tap % size, out, in);
            }
        }
        assertThat(y.shape()).isEqualTo(Shape.of(1, extent, extent, 3));
        assertThat(y.toDoubles()).containsExactly(sums, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 2"})
    void aCausalConvolutionSeesNothingOfWhatComesAfter(int stride, int dilation) throws IOException {
        Tensor kernel = numbers(1, 3, 2, 4);
        Tensor x = numbers(2, 1, 7, 2);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 7, 2]")
                        .layer(
                                "Conv1D",
                                "'padding': 'causal', 'use_bias': false, 'strides': [%d], 'dilation_rate': [%d]"
                                        .formatted(stride, dilation),
                                kernel)
                        .h5(folder),
                x);
        assertThat(y.shape()).isEqualTo(Shape.of(1, (7 + stride - 1) / stride, 4));
        for (int i = 0; i < y.size(); i++) {
            double sum = 0;
            for (int tap = 0; tap < 3; tap++) {
                int time = i / 4 * stride + (tap - 2) * dilation;
                for (int c = 0; c < 2 && time >= 0; c++) {
                    sum += x.doubleAt(time * 2 + c) * kernel.doubleAt((tap * 2 + c) * 4 + i % 4);
                }
            }
            assertThat(y.doubleAt(i)).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void channelsFirstNeedNoTranspose() throws IOException {
        Tensor kernel = numbers(1, 3, 3, 2, 3);
        Tensor bias = numbers(2, 3);
        Tensor last = numbers(3, 2, 5, 5, 2);
        Tensor first = new Transpose(List.of(0, 3, 1, 2)).evaluate(List.of(last));
        Path file = ModelSketch.sequential("[null, 2, 5, 5]")
                .layer("Conv2D", "'data_format': 'channels_first'", kernel, bias)
                .h5(folder);
        Tensor expected = Computed.of(
                ModelSketch.sequential("[null, 5, 5, 2]")
                        .layer("Conv2D", "", kernel, bias)
                        .h5(folder),
                last);
        assertThat(Computed.of(file, first)).isEqualTo(new Transpose(List.of(0, 3, 1, 2)).evaluate(List.of(expected)));
        assertThat(Computed.network(file).nodes()).noneMatch(node -> node.operator() instanceof Transpose);
    }
}
