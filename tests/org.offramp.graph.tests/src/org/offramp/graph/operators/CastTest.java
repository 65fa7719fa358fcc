// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.operators.Tensors.doubles;
import static org.offramp.graph.operators.Tensors.evaluate;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class CastTest {
    @ParameterizedTest
    @CsvSource({
        "INT32, 3.99, 3",
        "INT32, -3.99, -3",
        "UINT8, 255.5, 255",
        "INT64, 9007199254740992, 9007199254740992",
        "UINT64, 9223372036854775808, -9223372036854775808",
        "BOOL, 0.25, 1",
        "BOOL, 0, 0"
    })
    void truncatesFloats(ElementType to, double x, long expected) {
        assertThat(evaluate(new Cast(to), doubles(x))).isEqualTo(Tensor.ofLongs(to, Shape.of(1), expected));
    }

    @ParameterizedTest
    @CsvSource({
        "INT64, INT32, 4294967297, 1",
        "INT32, UINT8, -1, 255",
        "UINT8, INT8, 200, -56",
        "INT8, UINT64, -1, -1",
        "UINT64, INT64, -1, -1",
        "INT64, BOOL, 256, 1",
        "BOOL, INT32, 1, 1",
        "INT64, INT64, 9007199254740993, 9007199254740993"
    })
    void keepsTheLowBitsOfIntegers(ElementType from, ElementType to, long x, long expected) {
        assertThat(evaluate(new Cast(to), Tensor.ofLongs(from, Shape.of(1), x)))
                .isEqualTo(Tensor.ofLongs(to, Shape.of(1), expected));
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementType.class,
            names = {"INT64", "UINT64"})
    void roundsLargeIntegersOnce(ElementType from) {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            // Halfway between two floats or doubles next to 2^63 or 2^64, or beside that by one.
            int halfway = new int[] {9, 10, 38, 39}[i % 4];
            long bits = (random.nextLong() >> halfway + 1 << halfway + 1 | 1L << halfway) + random.nextInt(3) - 1;
            BigInteger exact =
                    from.isUnsigned() ? new BigInteger(Long.toUnsignedString(bits)) : BigInteger.valueOf(bits);
            Tensor x = Tensor.ofLongs(from, Shape.of(1), bits);
            assertThat(evaluate(new Cast(ElementType.FLOAT32), x).doubleAt(0)).isEqualTo(exact.floatValue());
            assertThat(evaluate(new Cast(ElementType.FLOAT64), x).doubleAt(0)).isEqualTo(exact.doubleValue());
        }
    }

    @Test
    void roundsDoublesOnceToHalves() {
        double justAboveHalfway = 1 + 0x1p-11 + 0x1p-40;
        assertThat(evaluate(new Cast(ElementType.FLOAT16), doubles(justAboveHalfway))
                        .doubleAt(0))
                .isEqualTo(1 + 0x1p-10);
    }

    @Test
    void keepsInfinityAndWhatIsNoNumber() {
        Tensor x = doubles(Double.NEGATIVE_INFINITY, Double.NaN, 1e300);
        assertThat(evaluate(new Cast(ElementType.FLOAT32), x).toDoubles())
                .containsExactly(Double.NEGATIVE_INFINITY, Double.NaN, Double.POSITIVE_INFINITY);
    }
}
