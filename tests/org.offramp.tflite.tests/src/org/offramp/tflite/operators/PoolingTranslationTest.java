// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.tflite.ModelSketch.option;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;
import org.offramp.tflite.ModelSketch.Steps;

class PoolingTranslationTest {
    private static final int CHANNELS = 2;

    private static ModelSketch.Option[] options(WindowCase it) {
        return new ModelSketch.Option[] {
            option(0, it.padding()),
            option(1, it.across()),
            option(2, it.down()),
            option(3, it.columns()),
            option(4, it.rows())
        };
    }

    private static List<Double> met(WindowCase it, Tensor x, int down, int across, int channel) {
        List<Double> met = new ArrayList<>();
        it.forEach(
                down,
                across,
                (y, column, tapRow, tapColumn) -> met.add(x.doubleAt(it.at(y, column, channel, CHANNELS))));
        return met;
    }

    @ParameterizedTest
    @MethodSource("org.offramp.tflite.operators.WindowCase#all")
    void averagesWhatIsInsideOfTheMap(WindowCase it) {
        Tensor x = Computed.random(1, 1, it.height(), it.width(), CHANNELS);
        ModelSketch sketch =
                ModelSketch.xToY(1, it.height(), it.width(), CHANNELS).node("AVERAGE_POOL_2D", "x", "y", options(it));
        double[] expected = it.results(
                CHANNELS,
                (down, across, channel) -> met(it, x, down, across, channel).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
        assertThat(Computed.y(sketch, x).toDoubles()).containsExactly(expected, within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("org.offramp.tflite.operators.WindowCase#all")
    void takesTheLargestOfWhatIsInsideOfTheMap(WindowCase it) {
        Tensor x = Computed.random(1, 1, it.height(), it.width(), CHANNELS);
        ModelSketch sketch =
                ModelSketch.xToY(1, it.height(), it.width(), CHANNELS).node("MAX_POOL_2D", "x", "y", options(it));
        double[] expected = it.results(
                CHANNELS,
                (down, across, channel) -> met(it, x, down, across, channel).stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow());
        assertThat(Computed.y(sketch, x).toDoubles()).containsExactly(expected, within(0.0));
    }

    @ParameterizedTest
    @MethodSource("org.offramp.tflite.operators.WindowCase#all")
    void averagesIntegersWithHalvesAwayFromZero(WindowCase it) {
        Tensor x = Computed.integers(1, ElementType.FLOAT32, 1, it.height(), it.width(), CHANNELS);
        Steps plain = Steps.of(1, 0);
        ModelSketch sketch = ModelSketch.quantised(ElementType.INT8, plain, plain, 1, it.height(), it.width(), CHANNELS)
                .node("AVERAGE_POOL_2D", "x", "y", options(it));
        double[] expected = it.results(CHANNELS, (down, across, channel) -> {
            List<Double> met = met(it, x, down, across, channel);
            int sum = met.stream().mapToInt(Double::intValue).sum();
            int half = met.size() / 2;
            return (double) ((sum > 0 ? sum + half : sum - half) / met.size());
        });
        assertThat(Computed.y(sketch, x).toDoubles()).containsExactly(expected, within(0.0));
    }

    @Test
    void aWindowOverTheWholeMapIsGlobalPooling() {
        Network network = ModelSketch.xToY(1, 4, 4, 3)
                .node(
                        "AVERAGE_POOL_2D",
                        "x",
                        "y",
                        option(0, (byte) 1),
                        option(1, 4),
                        option(2, 4),
                        option(3, 4),
                        option(4, 4))
                .network(Arithmetic.EXACT);
        assertThat(network.nodes())
                .extracting(node -> (Object) node.operator())
                .contains(new Reduce(ReduceFunction.MEAN, List.of(2, 3), true));
    }
}
