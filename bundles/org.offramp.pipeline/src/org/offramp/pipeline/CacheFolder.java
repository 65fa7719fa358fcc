// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Small files kept between runs. Each is complete or absent: it is written under a temporary name and renamed. */
final class CacheFolder {
    private final Path folder;

    CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** A folder in it, which may not exist yet. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    byte[] readBytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Path temporary = Files.createTempFile(target.getParent(), ".partial-", "");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
