// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;

/** The 1,000 clips of the benchmark. Needs OFFRAMP_TEST_DATA; is skipped without it. */
class SpeechCommandsTest {
    private Path data = Path.of("");

    @BeforeEach
    void findTheData() {
        String named = System.getenv("OFFRAMP_TEST_DATA");
        boolean there = named != null && Files.isDirectory(Path.of(named, "speech_commands"));
        if (!there) {
            System.out.println(
                    "skipped: SpeechCommandsTest needs speech_commands in a folder that OFFRAMP_TEST_DATA names");
        }
        assumeTrue(there, "OFFRAMP_TEST_DATA names no folder with speech_commands");
        data = Path.of(String.valueOf(named), "speech_commands");
    }

    @Test
    void readsEveryClip() throws IOException {
        Dataset dataset = open("");
        int[] clips = new int[dataset.classes()];
        try (SampleCursor cursor = dataset.read(0)) {
            while (cursor.next()) {
                clips[cursor.label()]++;
            }
        }
        assertThat(clips).containsExactly(92, 92, 81, 89, 70, 84, 75, 78, 84, 89, 80, 86);
        assertThat(dataset.omitted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 199", "1, 192", "2, 215", "3, 204", "4, 190"})
    void dividesThemAsPublished(int fold, long clips) throws IOException {
        assertThat(open("?split=test&fold=" + fold).size()).isEqualTo(clips);
    }

    private Dataset open(String options) throws IOException {
        return new SpeechReader().open(DataSpec.parse("speech:" + data + options));
    }
}
