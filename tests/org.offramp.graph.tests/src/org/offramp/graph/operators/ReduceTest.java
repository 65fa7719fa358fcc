// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.graph.operators.Tensors.at;
import static org.offramp.graph.operators.Tensors.doubles;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.from;
import static org.offramp.graph.operators.Tensors.random;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

class ReduceTest {
    private final Random random = new Random(13);

    @Test
    void sumsOverOuterAndInnerAxes() {
        Tensor x = random(random, ElementType.INT32, 2, 3, 4);
        assertThat(evaluate(new Reduce(ReduceFunction.SUM, List.of(2, 0), false), x))
                .isEqualTo(from(
                        ElementType.INT32,
                        Shape.of(3),
                        c -> IntStream.range(0, 8)
                                .mapToDouble(i -> at(x, i / 4, c[0], i % 4))
                                .sum()));
    }

    @Test
    void keepsAxesWhenAskedTo() {
        Tensor x = random(random, ElementType.INT32, 2, 3, 4);
        assertThat(evaluate(new Reduce(ReduceFunction.MAXIMUM, List.of(1), true), x))
                .isEqualTo(from(
                        ElementType.INT32,
                        Shape.of(2, 1, 4),
                        c -> IntStream.range(0, 3)
                                .mapToDouble(i -> at(x, c[0], i, c[2]))
                                .max()
                                .orElseThrow()));
    }

    @Test
    void isTheIdentityOverNoAxes() {
        Tensor x = random(random, 2, 3);
        for (boolean keep : new boolean[] {true, false}) {
            assertThat(evaluate(new Reduce(ReduceFunction.SUM, List.of(), keep), x))
                    .isEqualTo(x);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN, FLOAT32, 2.75",
        "SUM, FLOAT64, 11",
        "PRODUCT, FLOAT32, 24",
        "MAXIMUM, FLOAT16, 6",
        "MINIMUM, FLOAT32, 1",
        "MEAN, INT32, 2",
        "MEAN, UINT64, 2",
        "SUM, UINT8, 11",
        "PRODUCT, INT64, 24",
        "MAXIMUM, INT8, 6",
        "MINIMUM, UINT64, 1"
    })
    void reducesAWholeVector(ReduceFunction function, ElementType type, double expected) {
        Tensor x = Tensor.ofDoubles(type, Shape.of(4), 1, 6, 2, 2);
        assertThat(evaluate(new Reduce(function, List.of(0), false), x))
                .isEqualTo(Tensor.ofDoubles(type, Shape.SCALAR, expected));
    }

    @Test
    void ranksUnsignedNumbersWithoutSign() {
        Tensor x = Tensor.ofLongs(ElementType.UINT64, Shape.of(2), -1, 1);
        assertThat(evaluate(new Reduce(ReduceFunction.MAXIMUM, List.of(0), false), x)
                        .longAt(0))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, FLOAT32, 0",
        "PRODUCT, FLOAT32, 1",
        "MAXIMUM, FLOAT32, -Infinity",
        "MINIMUM, FLOAT64, Infinity",
        "SUM, INT64, 0",
        "PRODUCT, UINT8, 1",
        "MAXIMUM, INT8, -128",
        "MINIMUM, INT8, 127",
        "MAXIMUM, INT32, -2147483648",
        "MINIMUM, UINT16, 65535",
        "MAXIMUM, UINT32, 0",
        "MINIMUM, UINT32, 4294967295",
        "MAXIMUM, BOOL, 0",
        "MINIMUM, BOOL, 1"
    })
    void reducesNothingToTheNeutralElement(ReduceFunction function, ElementType type, double expected) {
        Tensor x = Tensor.ofLongs(type, Shape.of(2, 0));
        assertThat(evaluate(new Reduce(function, List.of(1), false), x))
                .isEqualTo(Tensor.ofDoubles(type, Shape.of(2), expected, expected));
    }

    @ParameterizedTest
    @EnumSource(ReduceFunction.class)
    void reducesTowardsNothing(ReduceFunction function) {
        Tensor x = Tensor.ofFloats(Shape.of(0, 3));
        assertThat(evaluate(new Reduce(function, List.of(1), true), x).shape()).isEqualTo(Shape.of(0, 1));
    }

    @Test
    void knowsNoMeanOfNothing() {
        assertThat(evaluate(new Reduce(ReduceFunction.MEAN, List.of(0), false), Tensor.ofFloats(Shape.of(0)))
                        .doubleAt(0))
                .isNaN();
        assertThatThrownBy(() -> evaluate(new Reduce(ReduceFunction.MEAN, List.of(0), false), Tensor.ofLongs()))
                .isInstanceOf(ShapeException.class)
                .hasMessage("The mean of no integers doesn't exist. Maybe a dimension is empty.");
    }

    @Test
    void handsOnWhatIsNoNumber() {
        assertThat(evaluate(new Reduce(ReduceFunction.MAXIMUM, List.of(0), false), doubles(1, Double.NaN, 2))
                        .doubleAt(0))
                .isNaN();
    }

    @Test
    void sumsFloatsWithoutLosingTheSmall() {
        Tensor x = Tensor.ofFloats(Shape.of(3), 1e8f, 1, -1e8f);
        assertThat(evaluate(new Reduce(ReduceFunction.SUM, List.of(0), false), x)
                        .doubleAt(0))
                .isEqualTo(1, within(0.0));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 1 0",
        "false, true, 3 2",
        "true, false, 0 1",
        "true, true, 2 1",
    })
    void findsTheFirstOrLastExtreme(boolean minimum, boolean last, String expected) {
        Tensor x = Tensor.ofFloats(Shape.of(2, 4), 1, 5, 1, 5, 7, -2, 7, 3);
        long[] indices =
                List.of(expected.split(" ")).stream().mapToLong(Long::parseLong).toArray();
        assertThat(evaluate(new ArgReduce(minimum, 1, false, last), x)).isEqualTo(Tensor.ofLongs(indices));
    }

    @Test
    void findsExtremesAlongTheFirstAxis() {
        Tensor x = Tensor.ofLongs(ElementType.UINT64, Shape.of(3, 2), 1, 2, -1, 3, 0, 9);
        assertThat(evaluate(new ArgReduce(false, 0, true, false), x))
                .isEqualTo(Tensor.ofLongs(ElementType.INT64, Shape.of(1, 2), 1, 2));
    }

    @Test
    void findsNoExtremesOfNoLines() {
        assertThat(evaluate(new ArgReduce(false, 1, false, false), Tensor.ofFloats(Shape.of(0, 2)))
                        .shape())
                .isEqualTo(Shape.of(0));
    }
}
