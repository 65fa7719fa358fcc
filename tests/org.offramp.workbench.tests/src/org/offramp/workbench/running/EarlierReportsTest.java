// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierReportsTest {
    @TempDir
    Path folder = Path.of("injected");

    private EarlierReports reports;

    @BeforeEach
    void make() {
        reports = new EarlierReports(folder, ZoneOffset.UTC);
    }

    @Test
    void keepsNothingWhereNothingWasFoundYet() throws IOException {
        reports.keep();
        assertThat(reports.list()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesAReportByWhenItWasWritten() throws IOException {
        run("one", "2026-03-01T10:20:30Z");
        reports.keep();
        run("two", "2026-03-02T10:20:30Z");
        assertThat(reports.list()).containsExactly(folder.resolve("earlier/2026-03-01 10.20.30.json"));
        assertThat(reports.list().get(0)).hasContent("one");
    }

    @Test
    void doesNotListTheReportThatIsStillThere() throws IOException {
        run("one", "2026-03-01T10:20:30Z");
        reports.keep();
        reports.keep();
        assertThat(reports.list()).isEmpty();
    }

    @Test
    void tellsTwoShortRunsApart() throws IOException {
        run("one", "2026-03-01T10:20:30.1Z");
        reports.keep();
        run("two", "2026-03-01T10:20:30.9Z");
        assertThat(reports.list()).hasSize(1);
        assertThat(reports.list().get(0)).hasContent("one");
    }

    @Test
    void keepsTheNewest() throws IOException {
        for (int day = 10; day < 25; day++) {
            run("day " + day, "2026-03-" + day + "T00:00:00Z");
            reports.keep();
        }
        run("now", "2026-04-01T00:00:00Z");
        assertThat(reports.list()).hasSize(10);
        assertThat(reports.list().get(0)).hasContent("day 24");
        assertThat(reports.list().get(9)).hasContent("day 15");
    }

    private void run(String content, String written) throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), content);
        Files.setLastModifiedTime(report, FileTime.from(Instant.parse(written)));
    }
}
