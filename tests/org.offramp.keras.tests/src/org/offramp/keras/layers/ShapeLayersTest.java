// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.keras.Computed.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class ShapeLayersTest {
    @TempDir
    Path folder = Path.of("");

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
}
