// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class BatchTest {
    private static final Input X = new Input("x", TensorType.float32(Shape.batched(2)));
    private static final Input PAIRS =
            new Input("pairs", TensorType.float32(new Shape(List.of(Dim.of(1), new Dim(2, true)))));
    private static final Input FIXED = new Input("fixed", TensorType.float32(Shape.of(3)));

    private static Tensor zeros(long... shape) {
        Shape all = Shape.of(shape);
        return Tensor.ofFloats(all, new float[(int) all.elementsPerSample()]);
    }

    @Test
    void isTheExtentOfTheBatchAxis() {
        assertThat(Batch.size(List.of(FIXED, X), Map.of("x", zeros(5, 2), "fixed", zeros(3))))
                .isEqualTo(5);
    }

    @Test
    void countsSeveralElementsOfASampleOnce() {
        assertThat(Batch.size(List.of(PAIRS), Map.of("pairs", zeros(1, 6)))).isEqualTo(3);
    }

    @Test
    void isOneWithoutABatchAxis() {
        assertThat(Batch.size(List.of(FIXED), Map.of("fixed", zeros(3)))).isEqualTo(1);
    }

    @Test
    void refusesBatchesThatDiffer() {
        assertThatThrownBy(() -> Batch.size(List.of(X, PAIRS), Map.of("x", zeros(5, 2), "pairs", zeros(1, 8))))
                .isInstanceOf(ShapeException.class)
                .hasMessage("The input 'x' is float32[Nx2], but its value is float32[5x2]. Maybe the inputs' batches"
                        + " differ.");
    }

    @Test
    void refusesHalfASample() {
        assertThatThrownBy(() -> Batch.size(List.of(PAIRS), Map.of("pairs", zeros(1, 7))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("'pairs' is float32[1x2N], but its value is float32[1x7]");
    }

    @Test
    void refusesAnotherRankOrElementType() {
        assertThatThrownBy(() -> Batch.size(List.of(X), Map.of("x", zeros(2))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("but its value is float32[2]");
        Tensor doubles = Tensor.ofDoubles(ElementType.FLOAT64, Shape.of(1, 2), 1, 2);
        assertThatThrownBy(() -> Batch.size(List.of(X), Map.of("x", doubles)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("but its value is float64[1x2]");
    }

    @Test
    void refusesAMissingValue() {
        assertThatThrownBy(() -> Batch.size(List.of(X), Map.of("y", zeros(1, 2))))
                .isInstanceOf(ShapeException.class)
                .hasMessage("The input 'x' has no value. Maybe its name is misspelt: there are values for [y].");
    }

    @Test
    void fixesTheOperatorsThatNameAShape() {
        Operator softmax = new Softmax(1, false);
        assertThat(Batch.fix(new Reshape(Shape.batched(4)), 3)).isEqualTo(new Reshape(Shape.of(3, 4)));
        assertThat(Batch.fix(new Broadcast(Shape.batched(4)), 3)).isEqualTo(new Broadcast(Shape.of(3, 4)));
        assertThat(Batch.fix(softmax, 3)).isSameAs(softmax);
    }
}
