// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.operators.Tensors.at;
import static org.offramp.graph.operators.Tensors.coordinates;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.random;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Against the definitions, with the statistics taken over all elements that a predicate groups together. */
class NormalizationTest {
    private static final Offset<Double> FLOAT = Offset.offset(1e-6);
    private static final double EPSILON = 0.01;

    private final Random random = new Random(47);
    private final Tensor x = random(random, 2, 4, 3, 2);

    private double normal(int[] c, Predicate<int[]> together) {
        double[] group = coordinates(x.shape()).stream()
                .filter(together)
                .mapToDouble(each -> at(x, each))
                .toArray();
        double mean = Arrays.stream(group).average().orElseThrow();
        double variance = Arrays.stream(group)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();
        return (at(x, c) - mean) / Math.sqrt(variance + EPSILON);
    }

    private void check(Tensor actual, ToDoubleFunction<int[]> expected) {
        assertThat(actual.type()).isEqualTo(x.type());
        for (int[] c : coordinates(x.shape())) {
            assertThat(at(actual, c)).isEqualTo(expected.applyAsDouble(c), FLOAT);
        }
    }

    @Test
    void normalisesBatchesByFixedStatistics() {
        Tensor scale = random(random, 4);
        Tensor shift = random(random, 4);
        Tensor mean = random(random, 4);
        Tensor variance = Tensor.ofFloats(Shape.of(4), 0.5f, 1, 2, 3);
        check(
                evaluate(new BatchNormalization(EPSILON), x, scale, shift, mean, variance),
                c -> (at(x, c) - at(mean, c[1])) / Math.sqrt(at(variance, c[1]) + EPSILON) * at(scale, c[1])
                        + at(shift, c[1]));
    }

    @Test
    void normalisesInstances() {
        Tensor scale = random(random, 4);
        Tensor shift = random(random, 4);
        check(
                evaluate(new InstanceNormalization(EPSILON), x, scale, shift),
                c -> normal(c, o -> o[0] == c[0] && o[1] == c[1]) * at(scale, c[1]) + at(shift, c[1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void normalisesGroupsWithAScaleForEachChannel(int groups) {
        Tensor scale = random(random, 4);
        Tensor shift = random(random, 4);
        int channels = 4 / groups;
        check(
                evaluate(new GroupNormalization(groups, EPSILON), x, scale, shift),
                c -> normal(c, o -> o[0] == c[0] && o[1] / channels == c[1] / channels) * at(scale, c[1])
                        + at(shift, c[1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void normalisesAllAxesFromTheFirstOn(int firstAxis) {
        Tensor scale = random(random, 3, 2);
        Tensor shift = random(random, 2);
        Predicate<int[]> all = other -> true;
        check(evaluate(new LayerNormalization(firstAxis, EPSILON), x, scale, shift), c -> {
            Predicate<int[]> together = all;
            for (int axis = 0; axis < firstAxis; axis++) {
                int fixed = axis;
                together = together.and(other -> other[fixed] == c[fixed]);
            }
            return normal(c, together) * at(scale, c[2], c[3]) + at(shift, c[3]);
        });
    }

    @Test
    void normalisesLayersWithoutAShift() {
        Tensor scale = Tensor.ofFloats(Shape.of(1), 2);
        check(
                evaluate(new LayerNormalization(3, EPSILON), x, scale),
                c -> 2 * normal(c, o -> o[0] == c[0] && o[1] == c[1] && o[2] == c[2]));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 0, 1", "3, 1, 1", "4, 1, 2", "9, 4, 4"})
    void dividesByTheSquaresOfNeighbouringChannels(int size, int before, int after) {
        check(evaluate(new LocalResponseNormalization(size, 0.5, 0.75, 2), x), c -> {
            double squares = 0;
            for (int other = c[1] - before; other <= c[1] + after; other++) {
                double value = at(x, 0.0, c[0], other, c[2], c[3]);
                squares += value * value;
            }
            return at(x, c) / Math.pow(2 + 0.5 / size * squares, 0.75);
        });
    }

    @Test
    void worksOnNothing() {
        Tensor none = Tensor.ofFloats(Shape.of(0, 4, 3));
        Tensor four = random(random, 4);
        assertThat(evaluate(new GroupNormalization(2, 1), none, four, four)).isEqualTo(none);
        assertThat(evaluate(new InstanceNormalization(1), none, four, four)).isEqualTo(none);
        assertThat(evaluate(new BatchNormalization(1), none, four, four, four, four))
                .isEqualTo(none);
        assertThat(evaluate(new LayerNormalization(2, 1), none, random(random, 3)))
                .isEqualTo(none);
        assertThat(evaluate(new LocalResponseNormalization(3, 1, 1, 1), none)).isEqualTo(none);
    }
}
