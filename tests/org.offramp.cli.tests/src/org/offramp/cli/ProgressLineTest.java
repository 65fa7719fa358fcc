// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
    @ParameterizedTest
    @CsvSource({
        "0,     0,     0, Reading …",
        "7,     0,     1, Reading …",
        "0,     200,   0, 'Reading    0 %  0 of 200'",
        "0,     200,   9, 'Reading    0 %  0 of 200'",
        "50,    200,   0, 'Reading   25 %  50 of 200'",
        "50,    200,  25, 'Reading   25 %  50 of 200  2/s  1 min 15 s left'",
        "199,   200, 199, 'Reading   99 %  199 of 200  1/s  1 s left'",
        "200,   200,  10, 'Reading  100 %  200 of 200  20/s  0 s left'",
        "1,   10000,   2, 'Reading    0 %  1 of 10000  0.50/s  5 h 33 min left'",
        "1,       3, 1.8, 'Reading   33 %  1 of 3  0.56/s  4 s left'",
        "3,       2,   1, 'Reading  100 %  2 of 2  3/s  0 s left'",
        "1000, 4600,   1, 'Reading   21 %  1000 of 4600  1000/s  4 s left'",
        "1,   3601,    1, 'Reading    0 %  1 of 3601  1/s  1 h 0 min left'"
    })
    void saysHowFarItIs(long done, long total, double seconds, String line) {
        assertThat(ProgressLine.of("Reading", done, total, seconds)).isEqualTo(line);
    }

    @Test
    void isTheSameInEveryCountry() {
        assertThat(InCountry.with(
                        Locale.forLanguageTag("ar-EG-u-nu-arab"), () -> ProgressLine.of("Reading", 1, 3, 1.8)))
                .isEqualTo("Reading   33 %  1 of 3  0.56/s  4 s left");
    }
}
