// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.workbench.results.OtherRuns.OtherRun;

class OtherRunsTest {
    @TempDir
    Path project = Path.of("injected");

    @Test
    void areEarlierOnesAndThoseBeside() throws IOException {
        write("mine/report.json");
        write("mine/earlier/2026-01-02 03.04.05.json");
        write("other/report.json");
        write("notes/todo.txt");
        assertThat(OtherRuns.of(project.resolve("mine")))
                .extracting(OtherRun::name)
                .containsExactly("2026-01-02 03.04.05", "other");
    }

    private void write(String name) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
