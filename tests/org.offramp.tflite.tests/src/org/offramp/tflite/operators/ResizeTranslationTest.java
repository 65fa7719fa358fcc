// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.offramp.tflite.Computed.assertFloats;
import static org.offramp.tflite.ModelSketch.option;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;

/** Rows of elements resized; the expected values follow from TensorFlow's definition of coordinates by hand. */
class ResizeTranslationTest {
    private static final Tensor ROW = Tensor.ofFloats(Shape.of(1, 1, 4, 1), 0, 10, 20, 60);

    @ParameterizedTest
    @CsvSource({
        "false, false, 2, '0 20'",
        "false, true, 2, '10 60'",
        "true, false, 2, '0 60'",
        "false, false, 6, '0 0 10 20 20 60'",
        "true, false, 7, '0 10 10 20 20 60 60'"
    })
    void picksTheNearest(boolean aligned, boolean half, int size, String expected) {
        check("RESIZE_NEAREST_NEIGHBOR", 0, aligned, half, size, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 8, '0 5 10 15 20 40 60 60'",
        "false, true, 8, '0 2.5 7.5 12.5 17.5 30 50 60'",
        "true, false, 7, '0 5 10 15 20 40 60'",
        "false, true, 2, '5 40'"
    })
    void interpolatesBetweenTwo(boolean aligned, boolean half, int size, String expected) {
        check("RESIZE_BILINEAR", 2, aligned, half, size, expected);
    }

    private static void check(String operator, int field, boolean aligned, boolean half, int size, String expected) {
        ModelSketch sketch = ModelSketch.xToY(1, 1, 4, 1)
                .ints("size", 1, size)
                .node(operator, "x,size", "y", option(field, aligned), option(field + 1, half));
        double[] values = java.util.Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertFloats(Computed.y(sketch, ROW), Shape.of(1, 1, size, 1), values);
    }

    @Test
    void resizesHeightAndWidth() {
        ModelSketch sketch =
                ModelSketch.xToY(1, 2, 1, 1).ints("size", 4, 2).node("RESIZE_BILINEAR", "x,size", "y", option(3, true));
        Tensor column = Tensor.ofFloats(Shape.of(1, 2, 1, 1), 0, 8);
        assertFloats(Computed.y(sketch, column), Shape.of(1, 4, 2, 1), 0, 0, 2, 2, 6, 6, 8, 8);
    }
}
