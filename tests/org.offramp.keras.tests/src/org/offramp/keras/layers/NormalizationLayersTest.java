// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.keras.Computed.numbers;
import static org.offramp.keras.Computed.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class NormalizationLayersTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void normalisesByFixedStatistics() throws IOException {
        Tensor x = values(List.of(1, 1, 1, 2), 3, -1);
        Tensor[] weights = {
            values(List.of(2), 2, 1), values(List.of(2), 0.5, -0.5), values(List.of(2), 1, 1), values(List.of(2), 4, 1)
        };
        Path file = ModelSketch.sequential("[null, 1, 1, 2]")
                .layer("BatchNormalization", "'axis': [3], 'epsilon': 0.0", weights)
                .h5(folder);
        assertThat(Computed.of(file, x).toDoubles()).containsExactly(2.5, -2.5);
    }

    /** Along any axis, with the scale or the shift left out. */
    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "2, true", "3, false"})
    void normalisesAlongAnyAxis(int axis, boolean scale) throws IOException {
        Tensor x = numbers(1, 2, 3, 4, 5);
        int count = x.extents().get(axis);
        Tensor parameter = numbers(2, count);
        Tensor mean = numbers(3, count);
        Tensor variance = Tensor.ofFloats(Shape.of(count), numbers(4, count).toFloats());
        float[] positive = variance.toFloats();
        IntStream.range(0, count).forEach(i -> positive[i] += 1.5f);
        String settings = "'axis': %d, 'epsilon': 0.01, 'scale': %b, 'center': %b".formatted(axis, scale, !scale);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 3, 4, 5]")
                        .layer(
                                "BatchNormalization",
                                settings,
                                parameter,
                                mean,
                                Tensor.ofFloats(Shape.of(count), positive))
                        .h5(folder),
                x);
        int inner = axis == 1 ? 20 : axis == 2 ? 5 : 1;
        for (int i = 0; i < x.size(); i++) {
            int c = i / inner % count;
            double normal = (x.doubleAt(i) - mean.doubleAt(c)) / Math.sqrt(positive[c] + 0.01);
            double expected = scale ? normal * parameter.doubleAt(c) : normal + parameter.doubleAt(c);
            assertThat(y.doubleAt(i)).isCloseTo(expected, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void normalisesEachPlaceOverItsChannels(boolean arranged) throws IOException {
        Tensor x = numbers(1, 2, 2, 3, 4);
        Tensor gamma = numbers(2, 4);
        Tensor beta = numbers(3, 4);
        ModelSketch sketch = ModelSketch.sequential("[null, 2, 3, 4]");
        ModelSketch before = arranged ? sketch.layer("MaxPooling2D", "'pool_size': [1, 1]") : sketch;
        Tensor y = Computed.of(
                before.layer("LayerNormalization", "'axis': [3], 'epsilon': 0.001", gamma, beta)
                        .h5(folder),
                x);
        for (int i = 0; i < x.size(); i++) {
            int first = i / 4 * 4;
            double[] place =
                    IntStream.range(first, first + 4).mapToDouble(x::doubleAt).toArray();
            double mean =
                    IntStream.range(0, 4).mapToDouble(c -> place[c]).average().orElseThrow();
            double variance = IntStream.range(0, 4)
                    .mapToDouble(c -> (place[c] - mean) * (place[c] - mean))
                    .average()
                    .orElseThrow();
            double normal = (x.doubleAt(i) - mean) / Math.sqrt(variance + 0.001);
            assertThat(y.doubleAt(i)).isCloseTo(normal * gamma.doubleAt(i % 4) + beta.doubleAt(i % 4), within(1e-5));
        }
    }

    @Test
    void normalisesGroupsOfChannels() throws IOException {
        Tensor x = values(List.of(1, 2, 1, 4), 1, 5, 2, 9, 3, 7, 4, 1);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 2, 1, 4]")
                        .layer(
                                "GroupNormalization",
                                "'groups': 2, 'epsilon': 0.0",
                                values(List.of(4), 1, 1, 1, 2),
                                values(List.of(4), 0, 0, 0, 1))
                        .h5(folder),
                x);
        // The first group holds 1 5 3 7 (mean 4, variance 5), the second 2 9 4 1 (mean 4, variance 9.5).
        double one = Math.sqrt(5);
        double two = Math.sqrt(9.5);
        assertThat(y.toDoubles())
                .containsExactly(
                        new double[] {
                            -3 / one, 1 / one, -2 / two, 2 * 5 / two + 1, -1 / one, 3 / one, 0, 2 * -3 / two + 1
                        },
                        within(1e-5));
    }

    @Test
    void scalesTheInputByWeightsOrSettings() throws IOException {
        Tensor x = values(List.of(1, 1, 1, 2), 5, 4);
        Path weights = ModelSketch.sequential("[null, 1, 1, 2]")
                .layer(
                        "Normalization",
                        "'axis': [-1]",
                        values(List.of(2), 1, 2),
                        values(List.of(2), 4, 0),
                        values(List.of(1), 9))
                .h5(folder);
        Path settings = ModelSketch.sequential("[null, 1, 1, 2]")
                .layer("Normalization", "'axis': [-1], 'mean': [1, 2], 'variance': [4, 0.25]")
                .h5(folder);
        assertThat(Computed.of(weights, x).toDoubles()).containsExactly(new double[] {2, 2e7}, within(10.0));
        assertThat(Computed.of(settings, x).toDoubles()).containsExactly(2, 4);
    }
}
