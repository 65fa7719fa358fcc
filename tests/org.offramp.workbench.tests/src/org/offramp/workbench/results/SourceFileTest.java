// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    /** Of {@code abc}; the standard's own example. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path project = Path.of("injected");

    @Test
    void isWhereTheReportSays() throws IOException {
        Path file = write("elsewhere/net.onnx", "abc");
        assertThat(new SourceFile(file.toAbsolutePath(), ABC).find(project.resolve("result")))
                .contains(file.toAbsolutePath());
    }

    @Test
    void isBelowTheFolderInWhichTheRunWasStarted() throws IOException {
        Path file = write("models/net.onnx", "abc");
        assertThat(new SourceFile(Path.of("models/net.onnx"), ABC).find(project.resolve("results/first")))
                .contains(file);
    }

    @Test
    void mayHaveMovedWithItsProject() throws IOException {
        Path file = write("net.onnx", "abc");
        assertThat(new SourceFile(Path.of("/home/somebody/else/net.onnx"), ABC).find(project.resolve("result")))
                .contains(file);
    }

    @Test
    void countsOnlyWhileItIsTheSame() throws IOException {
        write("net.onnx", "abcd");
        assertThat(new SourceFile(Path.of("net.onnx"), ABC).find(project)).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toAbsolutePath().normalize();
    }
}
