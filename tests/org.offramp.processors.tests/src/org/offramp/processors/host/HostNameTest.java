// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostNameTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void isWhatTheSystemTells() throws IOException {
        Path file = folder.resolve("cpuinfo");
        Files.writeString(file, "processor : 0\nmodel name\t: Acme X1 @ 3 GHz\n");
        assertThat(HostName.of(file)).isEqualTo("Acme X1 @ 3 GHz");
    }

    @Test
    void isTheArchitectureWhereTheSystemTellsNothing() {
        assertThat(HostName.of(folder.resolve("missing"))).endsWith("machine");
    }
}
