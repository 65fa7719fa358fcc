// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.graph.operators.Tensors.at;
import static org.offramp.graph.operators.Tensors.doubles;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.from;
import static org.offramp.graph.operators.Tensors.random;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

class BinaryTest {
    private static long onLongs(BinaryFunction function, ElementType type, long a, long b) {
        Tensor left = Tensor.ofLongs(type, Shape.of(1), a);
        Tensor right = Tensor.ofLongs(type, Shape.of(1), b);
        return evaluate(new Binary(function), left, right).longAt(0);
    }

    @ParameterizedTest
    @CsvSource({
        "ADD, 2, 0.5, 2.5",
        "SUBTRACT, 2, 0.5, 1.5",
        "MULTIPLY, 2, 0.5, 1",
        "DIVIDE, 2, 0.5, 4",
        "DIVIDE, 2, 0, Infinity",
        "POWER, 2, 0.5, 1.4142135623730951",
        "POWER, 0, 0, 1",
        "MAXIMUM, 2, 0.5, 2",
        "MINIMUM, 2, 0.5, 0.5",
        "PRELU, 2, 0.5, 2",
        "PRELU, -2, 0.5, -1",
        "MODULO, -5.5, 3, 0.5",
        "MODULO, 5.5, -3, -0.5",
        "MODULO, 6, 3, 0",
        "EQUAL, 2, 2, 1",
        "EQUAL, NaN, NaN, 0",
        "LESS, 1, 2, 1",
        "LESS, NaN, 2, 0",
        "LESS_OR_EQUAL, 2, 2, 1",
        "GREATER, 2, 2, 0",
        "GREATER_OR_EQUAL, 2, 2, 1"
    })
    void computesDoubles(BinaryFunction function, double a, double b, double expected) {
        assertThat(evaluate(new Binary(function), doubles(a), doubles(b)).doubleAt(0))
                .isEqualTo(expected);
    }

    @Test
    void isOneForAnyPowerOfOne() {
        assertThat(evaluate(new Binary(BinaryFunction.POWER), doubles(1, 2), doubles(Double.NaN, Double.NaN))
                        .toDoubles())
                .containsExactly(1, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({"MAXIMUM", "MINIMUM"})
    void handsOnWhatIsNoNumber(BinaryFunction function) {
        assertThat(evaluate(new Binary(function), doubles(Double.NaN, 1), doubles(1, Double.NaN))
                        .toDoubles())
                .containsExactly(Double.NaN, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({
        "ADD, INT8, 127, 1, -128",
        "ADD, UINT8, 250, 10, 4",
        "SUBTRACT, UINT8, 1, 2, 255",
        "SUBTRACT, UINT32, 0, 1, 4294967295",
        "MULTIPLY, INT64, 4294967296, 4294967296, 0",
        "MULTIPLY, INT16, 300, 300, 24464",
        "DIVIDE, INT32, -7, 2, -3",
        "DIVIDE, INT32, -2147483648, -1, -2147483648",
        "DIVIDE, INT64, -9223372036854775808, -1, -9223372036854775808",
        "DIVIDE, UINT16, 65535, 2, 32767",
        "DIVIDE, UINT64, -1, 2, 9223372036854775807",
        "MAXIMUM, INT64, -1, 1, 1",
        "MAXIMUM, UINT64, -1, 1, -1",
        "MINIMUM, UINT64, -1, 1, 1",
        "MINIMUM, INT8, -1, 1, -1",
        "MODULO, INT32, -5, 3, 1",
        "MODULO, INT32, 5, -3, -1",
        "MODULO, UINT64, -1, 10, 5",
        "PRELU, INT32, -4, 3, -12",
        "PRELU, UINT64, -4, 3, -4",
        "EQUAL, INT64, 9007199254740993, 9007199254740992, 0",
        "LESS, INT64, 9007199254740992, 9007199254740993, 1",
        "LESS, UINT64, 1, -1, 1",
        "GREATER, UINT64, 1, -1, 0",
        "LESS_OR_EQUAL, INT8, 3, 3, 1",
        "GREATER_OR_EQUAL, INT8, 2, 3, 0",
        "AND, BOOL, 1, 0, 0",
        "OR, BOOL, 1, 0, 1",
        "XOR, BOOL, 1, 1, 0",
        "EQUAL, BOOL, 1, 1, 1"
    })
    void computesIntegers(BinaryFunction function, ElementType type, long a, long b, long expected) {
        assertThat(onLongs(function, type, a, b)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INT32, INT32, 3, 4, 81",
        "INT32, INT32, -3, 3, -27",
        "INT64, INT64, 3, 39, 4052555153018976267",
        "INT64, INT64, 2, 64, 0",
        "INT32, INT64, 2, -1, 0",
        "INT32, INT8, -1, -3, -1",
        "INT32, INT8, -1, -2, 1",
        "UINT64, UINT64, -1, 1, -1",
        "INT64, UINT64, -1, -1, -1",
        "UINT8, INT32, 2, 9, 0"
    })
    void raisesIntegersToExactPowers(ElementType base, ElementType exponent, long a, long b, long expected) {
        Tensor result = evaluate(
                new Binary(BinaryFunction.POWER),
                Tensor.ofLongs(base, Shape.of(1), a),
                Tensor.ofLongs(exponent, Shape.of(1), b));
        assertThat(result).isEqualTo(Tensor.ofLongs(base, Shape.of(1), expected));
    }

    @Test
    void raisesToPowersOfOtherTypes() {
        Binary power = new Binary(BinaryFunction.POWER);
        assertThat(evaluate(power, Tensor.ofLongs(2, 9), doubles(0.5, 0.5))).isEqualTo(Tensor.ofLongs(1, 3));
        Tensor exponents = Tensor.ofLongs(ElementType.UINT64, Shape.of(2), 3, 2);
        assertThat(evaluate(power, doubles(0.5, -3), exponents)).isEqualTo(doubles(0.125, 9));
    }

    @ParameterizedTest
    @CsvSource({"DIVIDE, INT8", "DIVIDE, UINT64", "MODULO, INT64", "MODULO, UINT64"})
    void refusesToDivideIntegersByZero(BinaryFunction function, ElementType type) {
        assertThatThrownBy(() -> onLongs(function, type, 1, 0))
                .isInstanceOf(ShapeException.class)
                .hasMessage("An integer is divided by zero. Maybe a dimension of the network is empty.");
    }

    @Test
    void refusesANegativePowerOfZero() {
        assertThatThrownBy(() -> onLongs(BinaryFunction.POWER, ElementType.INT64, 0, -1))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void broadcastsBothInputs() {
        Random random = new Random(3);
        Tensor a = random(random, 2, 1, 3);
        Tensor b = random(random, 4, 1);
        assertThat(evaluate(new Binary(BinaryFunction.SUBTRACT), a, b))
                .isEqualTo(from(
                        ElementType.FLOAT32, Shape.of(2, 4, 3), c -> (float) (at(a, c[0], 0, c[2]) - at(b, c[1], 0))));
    }

    @ParameterizedTest
    @EnumSource(
            value = BinaryFunction.class,
            names = {"ADD", "LESS"})
    void worksOnNothing(BinaryFunction function) {
        Tensor none = Tensor.ofFloats(Shape.of(0, 3));
        assertThat(evaluate(new Binary(function), none, Tensor.ofFloats(Shape.of(1), 1))
                        .shape())
                .isEqualTo(Shape.of(0, 3));
    }

    static Stream<Arguments> broadcasts() {
        long[][] shapes = {{2, 3, 4}, {3, 4}, {4}, {1}, {}, {3, 1}, {2, 1, 1}, {2, 1, 4}, {1, 3, 1}, {1, 1, 1}};
        return Arrays.stream(shapes)
                .flatMap(left -> Arrays.stream(shapes).map(right -> arguments(Shape.of(left), Shape.of(right))));
    }

    /** Whole numbers this small are exact in doubles too, which take another way. */
    @ParameterizedTest
    @MethodSource("broadcasts")
    void broadcastsNarrowIntegersLikeDoubles(Shape left, Shape right) {
        Random random = new Random(71);
        for (ElementType type : List.of(ElementType.INT8, ElementType.INT32)) {
            Tensor a = Tensors.random(
                    random, type, left.extentsFrom(0).stream().mapToLong(i -> i).toArray());
            Tensor b = Tensors.random(
                    random,
                    type,
                    right.extentsFrom(0).stream().mapToLong(i -> i).toArray());
            for (BinaryFunction function : List.of(
                    BinaryFunction.ADD,
                    BinaryFunction.SUBTRACT,
                    BinaryFunction.MULTIPLY,
                    BinaryFunction.MAXIMUM,
                    BinaryFunction.MINIMUM)) {
                Tensor result = evaluate(new Binary(function), a, b);
                Tensor expected = evaluate(new Binary(function), real(a), real(b));
                assertThat(result.shape()).isEqualTo(expected.shape());
                assertThat(result.toLongs()).containsExactly(expected.toLongs());
            }
        }
    }

    private static Tensor real(Tensor x) {
        return Tensor.ofDoubles(ElementType.FLOAT64, x.shape(), x.toDoubles());
    }

    @Test
    void wrapsNarrowIntegersAround() {
        assertThat(evaluate(
                                new Binary(BinaryFunction.MULTIPLY),
                                Tensor.ofLongs(ElementType.UINT8, Shape.of(2), 200, 3),
                                Tensor.ofLongs(ElementType.UINT8, Shape.of(2), 2, 3))
                        .toLongs())
                .containsExactly(144, 9);
    }
}
