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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class DenseLayersTest {
    @TempDir
    Path folder = Path.of("");

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
}
