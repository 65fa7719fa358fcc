// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.operators.Tensors.at;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.from;
import static org.offramp.graph.operators.Tensors.random;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Matrix products and dense layers; small integers make every sum exact. */
class MatrixTest {
    private final Random random = new Random(19);

    private Tensor integers(long... shape) {
        return random(random, ElementType.FLOAT32, shape);
    }

    private static double sum(int count, java.util.function.IntToDoubleFunction term) {
        return IntStream.range(0, count).mapToDouble(term).sum();
    }

    @Test
    void multipliesMatrices() {
        Tensor a = integers(2, 3);
        Tensor b = integers(3, 4);
        assertThat(evaluate(new MatMul(), a, b))
                .isEqualTo(from(
                        ElementType.FLOAT32, Shape.of(2, 4), c -> sum(3, k -> at(a, c[0], k) * at(b, k, c[1]))));
    }

    @Test
    void broadcastsLeadingAxes() {
        Tensor a = integers(5, 1, 2, 3);
        Tensor b = integers(4, 3, 2);
        assertThat(evaluate(new MatMul(), a, b))
                .isEqualTo(from(
                        ElementType.FLOAT32,
                        Shape.of(5, 4, 2, 2),
                        c -> sum(3, k -> at(a, c[0], 0, c[2], k) * at(b, c[1], k, c[3]))));
    }

    @Test
    void takesVectorsAsRowsAndColumns() {
        Tensor v = integers(3);
        Tensor w = integers(3);
        Tensor m = integers(2, 3, 4);
        assertThat(evaluate(new MatMul(), v, w))
                .isEqualTo(from(ElementType.FLOAT32, Shape.SCALAR, c -> sum(3, k -> at(v, k) * at(w, k))));
        assertThat(evaluate(new MatMul(), v, m))
                .isEqualTo(from(
                        ElementType.FLOAT32, Shape.of(2, 4), c -> sum(3, k -> at(v, k) * at(m, c[0], k, c[1]))));
        Tensor n = integers(2, 4, 3);
        assertThat(evaluate(new MatMul(), n, v))
                .isEqualTo(from(
                        ElementType.FLOAT32, Shape.of(2, 4), c -> sum(3, k -> at(v, k) * at(n, c[0], c[1], k))));
    }

    @Test
    void multipliesIntegersExactly() {
        Tensor a = Tensor.ofLongs(ElementType.INT64, Shape.of(1, 2), (1L << 53) + 1, 1);
        Tensor b = Tensor.ofLongs(ElementType.INT64, Shape.of(2, 1), 1, 1);
        assertThat(evaluate(new MatMul(), a, b).longAt(0)).isEqualTo((1L << 53) + 2);
    }

    @Test
    void sumsUpNothingToZero() {
        assertThat(evaluate(new MatMul(), Tensor.ofFloats(Shape.of(2, 0)), Tensor.ofFloats(Shape.of(0, 2))))
                .isEqualTo(Tensor.ofFloats(Shape.of(2, 2), 0, 0, 0, 0));
        assertThat(evaluate(new MatMul(), Tensor.ofFloats(Shape.of(0, 2)), integers(2, 3))
                        .shape())
                .isEqualTo(Shape.of(0, 3));
    }

    @Test
    void appliesADenseLayerToTheLastAxis() {
        Tensor x = integers(2, 3, 4);
        Tensor weights = integers(5, 4);
        Tensor bias = integers(5);
        assertThat(evaluate(new Dense(), x, weights))
                .isEqualTo(from(
                        ElementType.FLOAT32,
                        Shape.of(2, 3, 5),
                        c -> sum(4, k -> at(x, c[0], c[1], k) * at(weights, c[2], k))));
        assertThat(evaluate(new Dense(), x, weights, bias))
                .isEqualTo(from(
                        ElementType.FLOAT32,
                        Shape.of(2, 3, 5),
                        c -> sum(4, k -> at(x, c[0], c[1], k) * at(weights, c[2], k)) + at(bias, c[2])));
    }

    @Test
    void appliesADenseLayerToAVector() {
        Tensor x = integers(4);
        Tensor weights = integers(2, 4);
        assertThat(evaluate(new Dense(), x, weights))
                .isEqualTo(from(ElementType.FLOAT32, Shape.of(2), c -> sum(4, k -> at(x, k) * at(weights, c[0], k))));
    }
}
