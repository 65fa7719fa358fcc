// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.keras.Computed.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class PoolingLayersTest {
    @TempDir
    Path folder = Path.of("");

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
}
