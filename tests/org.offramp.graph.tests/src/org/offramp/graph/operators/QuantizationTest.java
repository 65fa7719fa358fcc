// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.floats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

class QuantizationTest {
    private static Tensor scalar(ElementType type, long value) {
        return Tensor.ofLongs(type, Shape.SCALAR, value);
    }

    private static Tensor ints(ElementType type, long... values) {
        return Tensor.ofLongs(type, Shape.of(values.length), values);
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_EVEN, 2.5, 2", "HALF_AWAY, 2.5, 3", "TOWARDS_ZERO, 2.5, 2",
        "HALF_EVEN, 3.5, 4", "HALF_AWAY, 3.5, 4", "TOWARDS_ZERO, 3.5, 3",
        "HALF_EVEN, -2.5, -2", "HALF_AWAY, -2.5, -3", "TOWARDS_ZERO, -2.5, -2",
        "HALF_EVEN, -0.5, 0", "HALF_AWAY, -0.5, -1", "TOWARDS_ZERO, -0.9, 0",
        "HALF_AWAY, 0.49999999999999994, 0", "HALF_AWAY, -2.4, -2", "HALF_AWAY, 4503599627370497.5, 4503599627370498"
    })
    void rounds(Rounding rounding, double value, double expected) {
        assertThat(rounding.round(value) + 0.0).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // to, rounding, x, scale, zero point, expected
        "UINT8, HALF_EVEN, 1.25, 0.5, 10, 12",
        "UINT8, HALF_AWAY, 1.25, 0.5, 10, 13",
        "UINT8, HALF_EVEN, -7, 1, 5, 0",
        "UINT8, HALF_EVEN, 1e30, 1, 5, 255",
        "INT8, HALF_EVEN, -1e30, 1, 5, -128",
        "INT8, HALF_EVEN, 126.5, 1, 0, 126",
        "INT8, HALF_AWAY, 126.5, 1, 0, 127",
        "INT8, HALF_EVEN, Infinity, 1, -100, 127",
        "INT8, HALF_EVEN, NaN, 1, 3, -128",
        "INT16, HALF_EVEN, 40000, 1, -5, 32767",
        "UINT16, HALF_EVEN, 40000, 1, 5, 40005",
        "INT32, HALF_EVEN, 3e9, 1, 0, 2147483647",
        // 16777217 isn't a float32, so the quotient is rounded before it is an integer
        "INT32, HALF_EVEN, 5033165, 0.3, 0, 16777216"
    })
    void quantises(ElementType to, Rounding rounding, float x, float scale, long zero, long expected) {
        Tensor result = evaluate(new Quantize(to, 0, rounding), floats(x), floats(scale), scalar(to, zero));
        assertThat(result).isEqualTo(ints(to, expected));
    }

    @Test
    void quantisesEachChannelOnItsOwn() {
        Tensor x = Tensor.ofFloats(Shape.of(2, 2, 2), 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(evaluate(
                                new Quantize(ElementType.INT8, 1, Rounding.HALF_EVEN),
                                x,
                                floats(1, 0.5f),
                                ints(ElementType.INT8, 0, -1))
                        .toLongs())
                .containsExactly(1, 2, 5, 7, 5, 6, 13, 15);
        assertThat(evaluate(
                                new Quantize(ElementType.INT8, 2, Rounding.HALF_EVEN),
                                x,
                                floats(1, 0.5f),
                                scalar(ElementType.INT8, 1))
                        .toLongs())
                .containsExactly(2, 5, 4, 9, 6, 13, 8, 17);
    }

    @Test
    void dequantises() {
        assertThat(evaluate(
                        new Dequantize(0),
                        ints(ElementType.UINT8, 0, 128, 255),
                        floats(0.1f),
                        scalar(ElementType.UINT8, 128)))
                .isEqualTo(floats(-128 * 0.1f, 0, 127 * 0.1f));
        assertThat(evaluate(
                        new Dequantize(1),
                        ints(ElementType.INT32, 16777217, -3).reshaped(Shape.of(1, 2)),
                        floats(1, 2),
                        ints(ElementType.INT32, 0, 1)))
                .isEqualTo(Tensor.ofFloats(Shape.of(1, 2), 16777216, -8));
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementType.class,
            names = {"INT8", "UINT8", "INT16", "UINT16"})
    void givesBackWhatItQuantised(ElementType type) {
        long[] all =
                java.util.stream.LongStream.range(0, 1L << 8 * type.bytes()).toArray();
        Tensor x = ints(type, all);
        Tensor scale = floats(0.037f);
        Tensor zero = scalar(type, 17);
        Tensor reals = evaluate(new Dequantize(0), x, scale, zero);
        assertThat(evaluate(new Quantize(type, 0, Rounding.HALF_EVEN), reals, scale, zero))
                .isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({
        // scaling, sum, multiplier, zero point, expected
        "FLOAT_HALF_EVEN, 5, 0.5, 0, 2",
        "FLOAT_HALF_EVEN, -5, 0.5, 1, -1",
        "FLOAT_HALF_EVEN, 1000, 0.5, 0, 127",
        "FLOAT_HALF_EVEN, -1000, 0.5, 100, -128",
        "REAL_HALF_AWAY, 5, 0.5, 0, 3",
        "REAL_HALF_AWAY, -5, 0.5, 1, -2",
        "REAL_HALF_AWAY, -1000, 0.5, 0, -128",
        "FIXED_POINT, 5, 0.5, 0, 3",
        "FIXED_POINT, 7, 0.25, 0, 2",
        "FIXED_POINT, -6, 0.25, 0, -2",
        "FIXED_POINT, 100, 3, 0, 127",
        "FIXED_POINT, -7, 3, 2, -19",
        "FIXED_POINT, 12345, 0, 4, 4",
        "FIXED_POINT, 2147483647, 1e-12, 4, 4"
    })
    void requantises(Scaling scaling, long sum, double multiplier, long zero, long expected) {
        ElementType real = scaling == Scaling.FIXED_POINT ? ElementType.FLOAT64 : ElementType.FLOAT32;
        Tensor result = evaluate(
                new Requantize(ElementType.INT8, 0, scaling),
                ints(ElementType.INT32, sum),
                Tensor.ofDoubles(real, Shape.SCALAR, multiplier),
                scalar(ElementType.INT8, zero));
        assertThat(result).isEqualTo(ints(ElementType.INT8, expected));
    }

    @Test
    void requantisesEachChannelOnItsOwn() {
        Tensor sums = ints(ElementType.INT32, 10, 20, 30, 40).reshaped(Shape.of(2, 2, 1));
        assertThat(evaluate(
                                new Requantize(ElementType.UINT8, 1, Scaling.FIXED_POINT),
                                sums,
                                Tensors.doubles(0.5, 0.1),
                                ints(ElementType.UINT8, 3, 200))
                        .toLongs())
                .containsExactly(8, 202, 18, 204);
    }

    @Test
    void requantisesToAllOf32Bits() {
        assertThat(evaluate(
                                new Requantize(ElementType.INT32, 0, Scaling.FIXED_POINT),
                                ints(ElementType.INT32, Integer.MAX_VALUE, Integer.MIN_VALUE),
                                Tensors.doubles(0.75),
                                scalar(ElementType.INT32, 1_000_000_000))
                        .toLongs())
                .containsExactly(Integer.MAX_VALUE, 1_000_000_000 - 1_610_612_736);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1073741824, 0",
        "1, 1073741824, 1",
        "0.75, 1610612736, 0",
        "3, 1610612736, 2",
        "0.0003, 1319413953, -11",
        // The fraction rounds up to one, so that the next shift stands for it.
        "0.99999999999, 1073741824, 1",
        "2.3283064365386963e-10, 1073741824, -31",
        "1.1e-10, 0, 0",
        "0, 0, 0",
        "536870912, 1073741824, 30",
        "-0.75, -1610612736, 0"
    })
    void derivesTheFixedPointMultiplier(double real, int multiplier, int shift) {
        assertThat(FixedPointMultiplier.of(real)).isEqualTo(new FixedPointMultiplier(multiplier, shift));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "536870913", "-1e10"})
    void refusesAMultiplierBeyondFixedPoint(double real) {
        assertThatThrownBy(() -> FixedPointMultiplier.of(real))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("too large for fixed point. Maybe");
    }

    /** Both roundings in exact arithmetic: the first takes halves up, the second away from zero. */
    @Test
    void roundsTwiceLikeTheReference() {
        Random random = new Random(61);
        int differsFromOneRounding = 0;
        for (int trial = 0; trial < 100_000; trial++) {
            int sum = random.nextInt() >> random.nextInt(28);
            FixedPointMultiplier scale =
                    new FixedPointMultiplier((1 << 30) + random.nextInt(1 << 30), -random.nextInt(12));
            BigDecimal product = new BigDecimal(BigInteger.valueOf((long) sum * scale.multiplier()))
                    .divide(BigDecimal.valueOf(1L << 31));
            BigDecimal once = product.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
            BigDecimal power = BigDecimal.valueOf(1L << -scale.shift());
            int expected = once.divide(power).setScale(0, RoundingMode.HALF_UP).intValueExact();
            assertThat(scale.apply(sum)).isEqualTo(expected);
            int single = product.divide(power).setScale(0, RoundingMode.HALF_UP).intValueExact();
            differsFromOneRounding += single == expected ? 0 : 1;
        }
        assertThat(differsFromOneRounding).isPositive();
    }

    @Test
    void saturatesTheOnlyProductThatDoesNotFit() {
        assertThat(new FixedPointMultiplier(Integer.MIN_VALUE, 0).apply(Integer.MIN_VALUE))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
