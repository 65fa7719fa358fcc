// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.operators.Tensors.evaluate;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class InterpolateTest {
    @Test
    void interpolatesWeightedSums() {
        Tensor line = Tensor.ofFloats(Shape.of(2, 3), 1, 2, 4, -1, 0, 8);
        Interpolate interpolate = new Interpolate(
                1,
                3,
                List.of(
                        new Interpolate.Position(List.of(0, 2), List.of(0.25, 0.75)),
                        new Interpolate.Position(List.of(), List.of()),
                        new Interpolate.Position(List.of(1), List.of(1.0)),
                        new Interpolate.Position(List.of(2), List.of(-2.0))));
        assertThat(evaluate(interpolate, line))
                .isEqualTo(Tensor.ofFloats(Shape.of(2, 4), 3.25f, 0, 2, -8, 5.75f, 0, 0, -16));
    }

    @Test
    void copiesAnyElementTypeToTheNearest() {
        Interpolate.Position first = new Interpolate.Position(List.of(0), List.of(1.0));
        Interpolate.Position second = new Interpolate.Position(List.of(1), List.of(1.0));
        Interpolate interpolate = new Interpolate(0, 2, List.of(first, second, second));
        Tensor longs = Tensor.ofLongs(ElementType.INT64, Shape.of(2, 1), Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(evaluate(interpolate, longs).toLongs())
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);
    }
}
