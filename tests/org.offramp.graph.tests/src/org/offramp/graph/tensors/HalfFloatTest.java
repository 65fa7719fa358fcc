// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatTest {
    @Test
    void keepsEveryPatternButThePayloadOfNaN() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            double value = HalfFloat.toDouble((short) bits);
            short back = HalfFloat.fromDouble(value);
            if (Double.isNaN(value)) {
                assertThat(HalfFloat.toDouble(back)).isNaN();
            } else {
                assertThat(back).isEqualTo((short) bits);
            }
        }
    }

    @Test
    void roundsToTheNearestAndHalfwayToEven() {
        for (int bits = 0; bits < 0x7bff; bits++) {
            double low = HalfFloat.toDouble((short) bits);
            double high = HalfFloat.toDouble((short) (bits + 1));
            double middle = (low + high) / 2;
            short even = (short) ((bits & 1) == 0 ? bits : bits + 1);
            assertThat(HalfFloat.fromDouble(middle)).isEqualTo(even);
            assertThat(HalfFloat.fromDouble(Math.nextDown(middle))).isEqualTo((short) bits);
            assertThat(HalfFloat.fromDouble(Math.nextUp(middle))).isEqualTo((short) (bits + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3c00",
        "-2, c000",
        "65504, 7bff",
        "65519.9, 7bff",
        "65520, 7c00",
        "-1e300, fc00",
        "5.960464477539063e-8, 0001",
        "2.9802322387695312e-8, 0000",
        "-0.0, 8000",
        "0.333251953125, 3555",
        "NaN, 7e00"
    })
    void knowsTheseValues(double value, String hexadecimal) {
        assertThat(HalfFloat.fromDouble(value)).isEqualTo((short) Integer.parseInt(hexadecimal, 16));
    }
}
