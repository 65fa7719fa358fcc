// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, J, 0 J",
        "0.0371, s, 37.1 ms",
        "1e-3, s, 1.00 ms",
        "4.2e-8, J, 42.0 nJ",
        "81.3, s, 81.3 s",
        "4000, s, 4000 s",
        "40551040, MACs, 40.6 million MACs",
        "999, MACs, 999 MACs",
        "32768, B, 32.8 kB",
        "0.5, B, 0.50 B",
        "-0.002, J, −2.00 mJ",
        "NaN, J, –",
        "Infinity, J, ∞",
        "150000, '', 150 thousand"
    })
    void writesThreeDigitsAndAReadableUnit(double value, String unit, String text) {
        assertThat(Scale.text(value, unit)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.917, 91.7 %", "0.0004, 0.04 %", "0.9987, 99.87 %", "1, 100.0 %", "0, 0.0 %", "NaN, –"})
    void writesShares(double fraction, String text) {
        assertThat(Scale.percent(fraction)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0094, 0.94 points", "-0.01, −1.00 points", "NaN, –"})
    void writesDifferencesOfShares(double fraction, String text) {
        assertThat(Scale.points(fraction)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 5, 0.0;0.2;0.4;0.6;0.8;1.0",
        "0, 97, 6, 0;20;40;60;80;100",
        "0.4, 2.1, 4, 0;1;2;3",
        "7, 7, 3, 7.0;7.5;8.0",
        "-3, 2, 6, −3;−2;−1;0;1;2"
    })
    void ticksAreRound(double least, double largest, int most, String labels) {
        Ticks ticks = Ticks.covering(least, largest, most);
        assertThat(Arrays.stream(ticks.values()).mapToObj(ticks::label).toList())
                .containsExactly(labels.split(";"));
    }
}
