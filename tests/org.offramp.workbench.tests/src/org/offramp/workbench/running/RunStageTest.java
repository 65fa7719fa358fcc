// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 9 | Training heads …",
                "0 | 10 | 9 | Training heads, 0 %",
                "5 | 10 | 0.9 | Training heads, 50 %",
                "4 | 10 | 8 | Training heads, 40 %, 12 s left",
                "1 | 10 | 20 | Training heads, 10 %, 3 min 0 s left",
                "1 | 100 | 60 | Training heads, 1 %, 1 h 39 min left",
                "10 | 10 | 20 | Training heads, 100 %",
            })
    void saysTheStageHowFarItIsAndTheTimeLeft(long done, long total, double seconds, String words) {
        assertThat(new RunStage("Training heads", done, total, seconds).inWords())
                .isEqualTo(words);
    }

    @Test
    void resultsLieBesideTheFile() {
        assertThat(ConversionRun.usualFolder(Path.of("project/heart.conversion")))
                .isEqualTo(Path.of("project/heart-result"));
    }
}
