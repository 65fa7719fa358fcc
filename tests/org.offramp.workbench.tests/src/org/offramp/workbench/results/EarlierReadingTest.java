// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.search.PlanFigures;

class EarlierReadingTest {
    private static final String PLAN = """
            {"calibration": {"accuracy": 0.5, "accuracyDrop": 0.25, "dropStandardError": 0.1, "macs": 7, "joules": %d,
             "seconds": 3, "worstSeconds": 4, "exitRates": [1], "exitAccuracies": [null]}}""";

    @TempDir
    Path folder = Path.of("injected");

    @Test
    void needsTheReportAlone() throws IOException {
        EarlierRun run = read("{\"plan\": " + PLAN.formatted(2) + ", \"front\": [" + PLAN.formatted(1) + "]}");
        assertThat(run.name()).isEqualTo("run");
        assertThat(run.chosen().orElseThrow().joules()).isEqualTo(2);
        assertThat(run.front()).extracting(PlanFigures::joules).containsExactly(1.0);
    }

    @Test
    void thereMayBeNoChosenPlan() throws IOException {
        assertThat(read("{\"plan\": null, \"front\": []}").chosen()).isEmpty();
    }

    @Test
    void refusesAnotherFile() {
        for (String text : new String[] {"", "[]", "{", "{}", "{\"plan\": {}}"}) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> read(text))
                    .withMessageContaining("This isn't a report of Offramp");
        }
    }

    private EarlierRun read(String text) throws IOException {
        return EarlierReading.read("run", Files.writeString(folder.resolve("report.json"), text));
    }
}
