// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("f"), "f: There is no such file. Maybe the path is misspelt."),
                Arguments.of(new AccessDeniedException("f"), "f: Access is denied. Check the permissions."),
                Arguments.of(
                        new FileSystemException("f", null, "No space left on device"), "f: No space left on device."),
                Arguments.of(
                        new FileAlreadyExistsException("f"), general("java.nio.file.FileAlreadyExistsException: f")),
                Arguments.of(new ClosedChannelException(), general("java.nio.channels.ClosedChannelException")),
                Arguments.of(new EOFException(), general("java.io.EOFException")),
                Arguments.of(new IOException("Input/output error"), general("Input/output error")));
    }

    private static String general(String reason) {
        return "A file can't be read or written: " + reason + ". Maybe the disk is full.";
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatHappenedToWhichFile(IOException failure, String words) {
        assertThat(FileTrouble.inWords(failure)).isEqualTo(words);
    }
}
