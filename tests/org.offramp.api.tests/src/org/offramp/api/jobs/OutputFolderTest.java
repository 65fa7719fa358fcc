// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;

class OutputFolderTest {
    @TempDir
    Path folder = Path.of("injected");

    @Test
    void makesAFolderThatIsNotThere() throws IOException {
        Path deep = folder.resolve("a/b");
        OutputFolder.claim(deep).close();
        assertThat(deep.resolve(OutputFolder.LOCK)).isEmptyFile();
    }

    @Test
    void takesAnEmptyFolderAndItsOwnLaterOn() throws IOException {
        OutputFolder.claim(folder).close();
        Files.writeString(folder.resolve("manifest.json"), "{}");
        OutputFolder.claim(folder).close();
        assertThat(folder.resolve("manifest.json")).hasContent("{}");
    }

    @Test
    void leavesTheFolderOfSomebodyElseAlone() throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.tex"), "years");
        refuses(folder, "The folder has files that Offramp didn't write");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(thesis));
    }

    @Test
    void refusesAFile() throws IOException {
        refuses(Files.writeString(folder.resolve("file"), ""), "This is a file. Name a folder");
    }

    @Test
    void saysWhoHoldsTheFolder() throws IOException {
        try (OutputFolder held = OutputFolder.claim(folder)) {
            assertThat(held).isNotNull();
            refuses(folder, "(process " + ProcessHandle.current().pid() + ") writes into this folder. Wait");
        }
        OutputFolder.claim(folder).close();
    }

    private static void refuses(Path folder, String message) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> OutputFolder.claim(folder))
                .withMessageStartingWith(folder + ": ")
                .withMessageContaining(message);
    }
}
