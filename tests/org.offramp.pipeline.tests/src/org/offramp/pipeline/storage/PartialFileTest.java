// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {
    /** Above every process number that Linux gives. */
    private static final long NOBODY = 1L << 40;

    @TempDir
    Path folder = Path.of("");

    @Test
    void deletesWhatKilledProcessesLeft() throws IOException {
        Path abandoned = Files.createFile(folder.resolve(".partial-" + NOBODY + "-7"));
        Path file = PartialFile.in(folder);
        assertThat(abandoned).doesNotExist();
        assertThat(file).isEmptyFile().hasParent(folder);
    }

    @Test
    void leavesWhatIsBeingWrittenAndWhatIsComplete() throws IOException {
        Path first = PartialFile.in(folder);
        Path complete = Files.createFile(folder.resolve("tensor0.features"));
        PartialFile.in(folder);
        assertThat(first).exists();
        assertThat(complete).exists();
    }
}
