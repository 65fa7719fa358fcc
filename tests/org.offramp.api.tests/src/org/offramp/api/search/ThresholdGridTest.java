// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThresholdGridTest {
    @ParameterizedTest
    @ValueSource(strings = {"13", "distinct", "quantiles:1", "quantiles:10000", "0.5", "0.0,0.25,1.0"})
    void isReadAsItIsWritten(String text) {
        assertThat(ThresholdGrid.parse(text)).hasToString(text);
    }

    @Test
    void givenValuesAreSortedAndEachCountsOnce() {
        assertThat(ThresholdGrid.parse("0.9,0.5,0.9").values()).containsExactly(0.5, 0.9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "14",
                "quantiles",
                "quantiles:",
                "quantiles:0",
                "quantiles:10001",
                "quantiles:-1",
                "0.5,",
                "0.5;0.6",
                "1.5",
                "-0.1",
                "NaN",
                "Distinct"
            })
    void refusesWhatIsNoGrid(String text) {
        assertThatThrownBy(() -> ThresholdGrid.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
