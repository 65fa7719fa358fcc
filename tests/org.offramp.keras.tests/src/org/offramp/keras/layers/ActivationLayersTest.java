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
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class ActivationLayersTest {
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
                activation("gelu", x -> 0.5 * x * (1 + errorFunction(x / Math.sqrt(2)))),
                activation("celu", x -> x > 0 ? x : Math.expm1(x)),
                activation("hard_swish", x -> x * Math.min(6, Math.max(0, x + 3)) / 6),
                activation("log_sigmoid", x -> -Math.log(1 + Math.exp(-x))),
                activation("tanh_shrink", x -> x - Math.tanh(x)),
                activation("hard_tanh", x -> Math.min(1, Math.max(-1, x))),
                activation("mish", x -> x * Math.tanh(Math.log(1 + Math.exp(x)))));
    }

    /** Integrated step by step. */
    private static double errorFunction(double x) {
        int steps = 20_000;
        double sum = IntStream.range(0, steps)
                .mapToDouble(i -> Math.exp(-Math.pow((i + 0.5) / steps * x, 2)))
                .sum();
        return 2 / Math.sqrt(Math.PI) * sum * x / steps;
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
                "ReLU       | 'threshold': 0.75                      | 0 0 0 0 9",
                "ReLU       | 'threshold': 1, 'max_value': 4.0, 'negative_slope': 0.5 | -2.5 -1 -0.5 -0.25 4",
                "Rescaling  | 'scale': {'class_name': '__numpy__', 'config': {'value': [1, 2, 3, 4, 5]}} | -4 -2 0 2"
                        + " 45",
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LSTM       | none                     | LSTM",
                "Lambda     | none                     | Lambda",
                "Activation | 'activation': 'sparsemax'| Activation",
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
