// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.offramp.tflite.Computed.assertFloats;
import static org.offramp.tflite.ModelSketch.option;

import org.junit.jupiter.api.Test;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;

class NormalizationTranslationTest {
    private static final Tensor LOGS = Tensor.ofFloats(Shape.of(1, 2), (float) Math.log(1), (float) Math.log(3));

    @Test
    void softmaxSharesOut() {
        ModelSketch sketch = ModelSketch.xToY(1, 2).node("SOFTMAX", "x", "y", option(0, 1f));
        assertFloats(Computed.y(sketch, LOGS), Shape.of(1, 2), 0.25, 0.75);
    }

    @Test
    void softmaxIsSharpenedByBeta() {
        ModelSketch sketch = ModelSketch.xToY(1, 2).node("SOFTMAX", "x", "y", option(0, 2f));
        assertFloats(Computed.y(sketch, LOGS), Shape.of(1, 2), 0.1, 0.9);
    }

    @Test
    void logSoftmaxIsItsLogarithm() {
        ModelSketch sketch = ModelSketch.xToY(1, 2).node("LOG_SOFTMAX", "x", "y");
        assertFloats(Computed.y(sketch, LOGS), Shape.of(1, 2), Math.log(0.25), Math.log(0.75));
    }

    @Test
    void bringsVectorsToLengthOne() {
        ModelSketch sketch = ModelSketch.xToY(1, 2).node("L2_NORMALIZATION", "x", "y");
        assertFloats(Computed.y(sketch, Tensor.ofFloats(Shape.of(1, 2), 3, -4)), Shape.of(1, 2), 0.6, -0.8);
        assertFloats(Computed.y(sketch, Tensor.ofFloats(Shape.of(1, 2), 0, 0)), Shape.of(1, 2), 0, 0);
    }

    /** The sum of squares isn't divided by the number of neighbours. */
    @Test
    void dividesByWhatTheNeighboursHave() {
        ModelSketch sketch = ModelSketch.xToY(1, 1, 1, 3)
                .node(
                        "LOCAL_RESPONSE_NORMALIZATION",
                        "x",
                        "y",
                        option(0, 1),
                        option(1, 1f),
                        option(2, 2f),
                        option(3, 0.5f));
        double first = 1 / Math.sqrt(1 + 2 * (1 + 4));
        double second = 2 / Math.sqrt(1 + 2 * (1 + 4 + 9));
        double third = 3 / Math.sqrt(1 + 2 * (4 + 9));
        assertFloats(Computed.y(sketch, Computed.counting(1, 1, 1, 3)), Shape.of(1, 1, 1, 3), first, second, third);
    }
}
