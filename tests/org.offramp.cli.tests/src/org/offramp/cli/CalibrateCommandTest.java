// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.hardware.io.PlatformReader;

class CalibrateCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Outcome calibrate(String name, String... options) {
        String[] arguments = new String[4 + options.length];
        String[] begin = {"platform", "calibrate", "--out", folder.resolve(name).toString()};
        System.arraycopy(begin, 0, arguments, 0, begin.length);
        System.arraycopy(options, 0, arguments, begin.length, options.length);
        return FakeOfframp.nothing().run(arguments);
    }

    @Test
    void writesAPlatformAndTheTableThatItNames() throws IOException {
        Outcome outcome = calibrate("mine.platform");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("7 operators", "noise 2.0 %", "15.0 µs", "mine.platform", "mine.csv");
        assertThat(new PlatformReader().read(folder.resolve("mine.platform")).getProcessors())
                .anyMatch(processor -> "mine.csv".equals(processor.getMeasurements()));
        assertThat(folder.resolve("mine.csv")).hasContent("# rounds: 60");
    }

    @Test
    void quickTakesASixthOfTheRounds() {
        assertThat(calibrate("mine.platform", "--quick").code()).isZero();
        assertThat(folder.resolve("mine.csv")).hasContent("# rounds: 10");
    }

    @Test
    void jsonHasTheSame() {
        assertThat(calibrate("mine.platform", "--json").json().keySet())
                .containsExactly("platform", "table", "engine", "operators", "noise", "secondsPerInvocation");
    }

    @Test
    void replacesAnEarlierMeasurement() {
        assertThat(calibrate("mine.platform").code()).isZero();
        assertThat(calibrate("mine.platform", "--quick").code()).isZero();
        assertThat(folder.resolve("mine.csv")).hasContent("# rounds: 10");
    }

    @Test
    void overwritesNothingElse() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "my table");
        Outcome outcome = calibrate("mine.platform");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("mine.csv", "nothing of yours is overwritten");
        assertThat(folder.resolve("mine.csv")).hasContent("my table");
    }

    @Test
    void saysBeforehandWhatCannotBeWritten() {
        Outcome outcome = calibrate("missing/mine.platform");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("missing: There is no such folder.");
    }

    @Test
    void refusesANameThatIsNoPlatforms() {
        Outcome outcome = calibrate("mine.csv");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("mine.csv: A platform's file ends in .platform.");
    }
}
