// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    Path folder = Path.of("");

    private String[] files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toArray(String[]::new);
        }
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        CacheFolder cache = new CacheFolder(folder.resolve("new"));
        assertThat(cache.has("a/b.txt")).isFalse();
        cache.write("a/b.txt", "ä\n");
        assertThat(cache.has("a/b.txt")).isTrue();
        assertThat(cache.read("a/b.txt")).isEqualTo("ä\n");
        assertThat(files()).containsExactly("new", "new/a", "new/a/b.txt");
    }

    @Test
    void replacesWhatWasThere() throws IOException {
        CacheFolder cache = new CacheFolder(folder);
        cache.write("a", "long text");
        cache.write("a", "new");
        assertThat(cache.read("a")).isEqualTo("new");
        assertThat(files()).containsExactly("a");
    }

    @Test
    void leavesNothingBehindWhenTheTargetIsAFolder() throws IOException {
        Files.createDirectories(folder.resolve("a/inner"));
        CacheFolder cache = new CacheFolder(folder);
        assertThatIOException().isThrownBy(() -> cache.write("a", "text"));
        assertThat(cache.has("a")).isFalse();
        assertThat(files()).containsExactly("a", "a/inner");
    }

    @Test
    void leavesNothingBehindWhenTheCacheIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        assertThatIOException().isThrownBy(() -> new CacheFolder(file).write("a/b", "text"));
        assertThat(files()).containsExactly("file");
        assertThat(file).hasContent("precious");
    }
}
