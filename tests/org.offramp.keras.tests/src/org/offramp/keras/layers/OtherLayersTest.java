// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.keras.Computed.numbers;
import static org.offramp.keras.Computed.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class OtherLayersTest {
    private static final double ALPHA = 1.6732632423543772;
    private static final double SCALE = 1.0507009873554805;

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> activations() {
        return Stream.of(
                activation("relu", x -> Math.max(0, x)),
                activation("relu6", x -> Math.min(6, Math.max(0, x))),
                activation("elu", x -> x > 0 ? x : Math.expm1(x)),
                activation("selu", x -> SCALE * (x > 0 ? x : ALPHA * Math.expm1(x))),
                activation("sigmoid", x -> 1 / (1 + Math.exp(-x))),
                activation("tanh", Math::tanh),
                activation("softplus", x -> Math.log(1 + Math.exp(x))),
                activation("softsign", x -> x / (1 + Math.abs(x))),
                activation("swish", x -> x / (1 + Math.exp(-x))),
                activation("silu", x -> x / (1 + Math.exp(-x))),
                activation("exponential", Math::exp),
                activation("linear", x -> x),
                activation("leaky_relu", x -> x > 0 ? x : 0.2 * x),
                activation("hard_silu", x -> x * Math.min(6, Math.max(0, x + 3)) / 6),
                activation("hard_tanh", x -> Math.min(1, Math.max(-1, x))),
                activation("mish", x -> x * Math.tanh(Math.log(1 + Math.exp(x)))));
    }

    private static Arguments activation(String name, DoubleUnaryOperator function) {
        return Arguments.of(name, function);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void knowsActivationsByName(String name, DoubleUnaryOperator function) throws IOException {
        Tensor x = values(List.of(1, 7), -9, -2.5, -0.4, 0, 0.7, 3, 5);
        Tensor y = Computed.of(
                row().layer("Activation", "'activation': '" + name + "'").h5(folder), x);
        double[] expected = IntStream.range(0, 7)
                .mapToDouble(i -> function.applyAsDouble(x.doubleAt(i)))
                .toArray();
        assertThat(y.toDoubles()).containsExactly(expected, within(2e-5));
    }

    private static ModelSketch row() {
        return ModelSketch.sequential("[null, 7]");
    }

    /** The slope was a fifth, and is a sixth since Keras 3. */
    @Test
    void theHardSigmoidChangedItsSlope() throws IOException {
        Tensor x = values(List.of(1, 7), -9, -2.8, -0.5, 0, 0.7, 2.7, 8);
        ModelSketch sketch = row().layer("Activation", "'activation': 'hard_sigmoid'");
        assertThat(Computed.of(sketch.h5(folder), x).toDoubles())
                .containsExactly(new double[] {0, 0, 0.4, 0.5, 0.64, 1, 1}, within(1e-6));
        assertThat(Computed.of(sketch.archive(folder), x).toDoubles())
                .containsExactly(new double[] {0, 0.2 / 6, 2.5 / 6, 0.5, 3.7 / 6, 5.7 / 6, 1}, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ReLU | none | 0 0 0 0.5 9",
                "ReLU       | 'max_value': 6                         | 0 0 0 0.5 6",
                "ReLU       | 'negative_slope': 0.5                  | -2 -0.5 0 0.5 9",
                "ReLU       | 'max_value': 6.0, 'negative_slope': 0.1| -0.4 -0.1 0 0.5 6",
                "LeakyReLU | none | -1.2 -0.3 0 0.5 9",
                "LeakyReLU  | 'alpha': 0.1                           | -0.4 -0.1 0 0.5 9",
                "LeakyReLU  | 'negative_slope': 0.2                  | -0.8 -0.2 0 0.5 9",
                "ELU        | 'alpha': 2.0                           | -1.963369 -1.264241 0 0.5 9",
                "Rescaling  | 'scale': 0.5, 'offset': -1.0           | -3 -1.5 -1 -0.75 3.5",
                "Dropout    | 'rate': 0.5                            | -4 -1 0 0.5 9",
                "Activation | 'activation': {'class_name': 'LeakyReLU', 'config': {'negative_slope': 0.5}} | -2 -0.5 0"
                        + " 0.5 9",
                "Activation | 'activation': {'class_name': 'function', 'config': 'relu'} | 0 0 0 0.5 9"
            })
    void activationsThatAreLayersHaveSettings(String type, String settings, String expected) throws IOException {
        Tensor x = values(List.of(1, 5), -4, -1, 0, 0.5, 9);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 5]")
                        .layer(type, settings.equals("none") ? "" : settings)
                        .h5(folder),
                x);
        double[] wanted =
                Stream.of(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(y.toDoubles()).containsExactly(wanted, within(1e-5));
    }

    @Test
    void slopesMayBeSharedBetweenPlaces() throws IOException {
        Tensor slopes = values(List.of(1, 1, 2), 0.5, 0.25);
        Tensor x = values(List.of(1, 2, 1, 2), -1, -1, 2, -4);
        Path file = ModelSketch.sequential("[null, 2, 1, 2]")
                .layer("MaxPooling2D", "'pool_size': [1, 1]")
                .layer("PReLU", "'shared_axes': [1, 2]", slopes)
                .h5(folder);
        assertThat(Computed.of(file, x).toDoubles()).containsExactly(-0.5, -0.25, 2, -1);
    }

    @Test
    void softmaxIsOverTheChannels() throws IOException {
        Tensor x = numbers(1, 1, 2, 3, 4);
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 2, 3, 4]")
                        .layer("MaxPooling2D", "'pool_size': [1, 1]")
                        .layer("Softmax", "'axis': -1")
                        .h5(folder),
                x);
        for (int place = 0; place < 6; place++) {
            int first = place * 4;
            double sum = IntStream.range(0, 4)
                    .mapToDouble(c -> Math.exp(x.doubleAt(first + c)))
                    .sum();
            assertThat(y.doubleAt(first + 2)).isCloseTo(Math.exp(x.doubleAt(first + 2)) / sum, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"MaxPooling2D, 2, 6 8 14 16", "AveragePooling2D, 2, 3.5 5.5 11.5 13.5"})
    void poolsWithoutPadding(String type, int size, String expected) throws IOException {
        assertPooled(type, "'pool_size': [%d, %d]".formatted(size, size), expected);
    }

    /** The window 3 at stride 2 over 4 elements pads one behind, which never counts. */
    @ParameterizedTest
    @CsvSource({"MaxPooling2D, 11 12 15 16", "AveragePooling2D, 6 7.5 12 13.5"})
    void paddingOfPoolsDoesNotCount(String type, String expected) throws IOException {
        assertPooled(type, "'pool_size': [3, 3], 'strides': [2, 2], 'padding': 'same'", expected);
    }

    @ParameterizedTest
    @CsvSource({"GlobalMaxPooling2D, 16", "GlobalAveragePooling2D, 8.5"})
    void poolsWholeMaps(String type, String expected) throws IOException {
        assertPooled(type, "", expected);
        assertPooled(type, "'keepdims': true", expected);
    }

    private void assertPooled(String type, String settings, String expected) throws IOException {
        Tensor x = values(
                List.of(1, 4, 4, 1),
                IntStream.rangeClosed(1, 16).asDoubleStream().toArray());
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 4, 4, 1]").layer(type, settings).h5(folder), x);
        double[] wanted =
                Stream.of(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(y.toDoubles()).containsExactly(wanted, within(1e-6));
    }

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

    /** A dense layer behind a flattened map takes its weights in the map's order: no transpose but the first. */
    @ParameterizedTest
    @ValueSource(strings = {"Dense", "BatchNormalization", "LayerNormalization", "Reshape"})
    void whatFollowsAFlattenedMapSeesItInTheRightOrder(String next) throws IOException {
        Tensor x = numbers(1, 2, 3, 2, 4);
        Tensor[] weights = switch (next) {
            case "Dense" -> new Tensor[] {numbers(2, 24, 5), numbers(3, 5)};
            case "BatchNormalization" ->
                new Tensor[] {
                    numbers(2, 24),
                    numbers(3, 24),
                    numbers(4, 24),
                    values(
                            List.of(24),
                            IntStream.rangeClosed(1, 24).asDoubleStream().toArray())
                };
            case "LayerNormalization" -> new Tensor[] {numbers(2, 24), numbers(3, 24)};
            default -> new Tensor[0];
        };
        String settings = next.equals("Reshape") ? "'target_shape': [2, 12]" : "";
        Path map = ModelSketch.sequential("[null, 3, 2, 4]")
                .layer("MaxPooling2D", "'pool_size': [1, 1]")
                .layer("Flatten", "")
                .layer(next, settings, weights)
                .h5(folder);
        Path row = ModelSketch.sequential("[null, 24]")
                .layer(next, settings, weights)
                .h5(folder);
        Tensor expected = Computed.of(row, x.reshaped(Shape.of(2, 24)));
        assertThat(Computed.of(map, x).toDoubles()).containsExactly(expected.toDoubles(), within(1e-5));
        if (next.equals("Dense")) {
            assertThat(transposes(Computed.network(map))).isEqualTo(1);
        }
    }

    private static long transposes(Network network) {
        return network.nodes().stream()
                .filter(node -> node.operator() instanceof Transpose)
                .count();
    }

    /** On maps and on series, in whatever arrangement. */
    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "2, true", "2, false"})
    void denseLayersWorkOnEachPlace(int axes, boolean arranged) throws IOException {
        String shape = axes == 1 ? "[null, 6, 4]" : "[null, 3, 2, 4]";
        Tensor x = axes == 1 ? numbers(1, 2, 6, 4) : numbers(1, 2, 3, 2, 4);
        Tensor kernel = numbers(2, 4, 3);
        Tensor bias = numbers(3, 3);
        ModelSketch sketch = ModelSketch.sequential(shape);
        ModelSketch before = arranged ? sketch.layer("MaxPooling" + axes + "D", "'pool_size': 1") : sketch;
        Tensor y = Computed.of(before.layer("Dense", "", kernel, bias).h5(folder), x);
        Tensor rows = Computed.of(
                ModelSketch.sequential("[null, 4]")
                        .layer("Dense", "", kernel, bias)
                        .h5(folder),
                x.reshaped(Shape.of(12, 4)));
        assertThat(y.toDoubles()).containsExactly(rows.toDoubles(), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ZeroPadding2D | 'padding': [[1, 0], [0, 2]] | 3x4 | 0 0 0 0 1 2 0 0 3 4 0 0",
                "ZeroPadding2D | 'padding': [1, 0]           | 4x2 | 0 0 1 2 3 4 0 0",
                "Cropping2D    | 'cropping': [[0, 1], [1, 0]]| 1x1 | 2",
                "UpSampling2D  | 'size': [1, 2]              | 2x4 | 1 1 2 2 3 3 4 4",
                "UpSampling2D  | 'size': [1, 2], 'interpolation': 'bilinear' | 2x4 | 1 1.25 1.75 2 3 3.25 3.75 4",
                "Permute       | 'dims': [2, 1, 3]           | 2x2 | 1 3 2 4",
                "Reshape       | 'target_shape': [4, -1, 1]  | 4x1 | 1 2 3 4"
            })
    void changesTheExtentsOfMaps(String type, String settings, String shape, String expected) throws IOException {
        Tensor y = Computed.of(
                ModelSketch.sequential("[null, 2, 2, 1]").layer(type, settings).h5(folder),
                values(List.of(1, 2, 2, 1), 1, 2, 3, 4));
        String[] extents = shape.split("x");
        assertThat(y.shape()).isEqualTo(Shape.of(1, Long.parseLong(extents[0]), Long.parseLong(extents[1]), 1));
        double[] wanted =
                Stream.of(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(y.toDoubles()).containsExactly(wanted);
    }

    /** In Keras 2, channels that come first go last before the map is flattened. */
    @Test
    void flatteningChannelsFirstDependsOnTheVersion() throws IOException {
        Tensor x = values(List.of(1, 2, 3), 1, 2, 3, 4, 5, 6);
        ModelSketch sketch = ModelSketch.sequential("[null, 2, 3]").layer("Flatten", "'data_format': 'channels_first'");
        assertThat(Computed.of(sketch.h5(folder), x).toDoubles()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(Computed.of(sketch.archive(folder), x).toDoubles()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LSTM       | none                     | LSTM",
                "Lambda     | none                     | Lambda",
                "Activation | 'activation': 'sparsemax'| Activation",
                "ReLU       | 'threshold': 1.0         | ReLU",
                "UpSampling1D | 'interpolation': 'x'   | UpSampling1D"
            })
    void namesTheLayerThatItDoesNotCompute(String type, String settings, String named) throws IOException {
        Path file = ModelSketch.sequential("[null, 4, 2]")
                .layer(type, settings.equals("none") ? "" : settings)
                .h5(folder);
        UnsupportedOperatorException refusal =
                catchThrowableOfType(UnsupportedOperatorException.class, () -> Computed.network(file));
        assertThat(refusal.operator()).isEqualTo(named);
        assertThat(refusal).hasMessageContaining("Layer '" + type.toLowerCase(Locale.ROOT) + "1' ('" + type + "')");
    }
}
