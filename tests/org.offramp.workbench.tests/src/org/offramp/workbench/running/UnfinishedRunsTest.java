// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedRunsTest {
    @TempDir
    Path folder = Path.of("injected");

    @Test
    void thereAreNoneAtFirst() throws IOException {
        assertThat(runs().list()).isEmpty();
    }

    @Test
    void areRememberedByTheNextSession() throws IOException {
        runs().begun(conversion("a b.conversion"));
        runs().begun(conversion("c.conversion"));
        runs().begun(conversion("a b.conversion"));
        assertThat(runs().list()).containsExactly(folder.resolve("a b.conversion"), folder.resolve("c.conversion"));
    }

    @Test
    void areForgottenWhenTheyEnd() throws IOException {
        runs().begun(conversion("a.conversion"));
        runs().begun(conversion("b.conversion"));
        runs().ended(folder.resolve("a.conversion"));
        runs().ended(folder.resolve("never begun"));
        assertThat(runs().list()).containsExactly(folder.resolve("b.conversion"));
    }

    @Test
    void areNotOfferedWhenTheirFileIsGone() throws IOException {
        Path gone = conversion("a.conversion");
        runs().begun(gone);
        Files.delete(gone);
        assertThat(runs().list()).isEmpty();
    }

    private Path conversion(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    private UnfinishedRuns runs() {
        return new UnfinishedRuns(folder.resolve("state/unfinished"));
    }
}
