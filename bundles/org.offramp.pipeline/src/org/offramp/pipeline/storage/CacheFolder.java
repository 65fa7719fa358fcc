// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Small files kept between runs. Each is complete or absent: it is written under a temporary name and renamed. */
public final class CacheFolder {
    private final Path folder;

    public CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** A file or folder in it, which may not exist yet. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    public String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    public byte[] readBytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    public void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String name, byte[] bytes) throws IOException {
        write(name, file -> Files.write(file, bytes));
    }

    /** Writes the content of a file. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    public void write(String name, Content content) throws IOException {
        Path target = folder.resolve(name);
        Path temporary = PartialFile.in(target.getParent());
        try {
            content.writeTo(temporary);
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
