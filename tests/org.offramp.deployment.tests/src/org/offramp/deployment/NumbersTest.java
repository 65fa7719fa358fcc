// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "1, 1",
        "1234.5, 1234.5",
        "2e-3, 0.002",
        "2e23, 2E+23",
        "4.9e-324, 5E-324",
        "0.30000000000000004, 0.30000000000000004"
    })
    void isTheShortestTextOfTheNumber(double value, String text) {
        assertThat(Numbers.json(value)).hasToString(text);
        assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isNullWhereThereIsNoNumber(double value) {
        assertThat(Numbers.json(value).isJsonNull()).isTrue();
    }
}
