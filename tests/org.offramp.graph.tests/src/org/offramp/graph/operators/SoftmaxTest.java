// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.offramp.graph.operators.Tensors.at;
import static org.offramp.graph.operators.Tensors.coordinates;
import static org.offramp.graph.operators.Tensors.doubles;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.random;
import static org.offramp.graph.operators.Tensors.with;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class SoftmaxTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void agreesWithItsDefinitionOnEveryAxis(int axis) {
        Tensor x = random(new Random(17), 2, 3, 4);
        Tensor y = evaluate(new Softmax(axis, false), x);
        Tensor logarithm = evaluate(new Softmax(axis, true), x);
        for (int[] c : coordinates(x.shape())) {
            double sum = IntStream.range(0, x.shape().extent(axis))
                    .mapToDouble(i -> Math.exp(at(x, with(c, axis, i))))
                    .sum();
            assertThat(at(y, c)).isEqualTo((float) (Math.exp(at(x, c)) / sum), offset(1e-7));
            assertThat(at(logarithm, c)).isEqualTo((float) (at(x, c) - Math.log(sum)), offset(3e-7));
        }
    }

    @Test
    void staysFiniteForLargeLogits() {
        assertThat(evaluate(new Softmax(0, false), doubles(10_000, 10_000, -10_000))
                        .toDoubles())
                .containsExactly(0.5, 0.5, 0);
        assertThat(evaluate(new Softmax(0, true), doubles(10_000, -10_000)).toDoubles())
                .containsExactly(0, -20_000);
    }

    @Test
    void worksOnNothing() {
        assertThat(evaluate(new Softmax(1, false), Tensor.ofFloats(Shape.of(2, 0)))
                        .size())
                .isZero();
    }
}
