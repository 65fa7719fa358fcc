// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that appear together: written under temporary names and renamed at the end, the manifest last. While there is
 * no manifest there is no deployment.
 */
final class OutputFolder implements AutoCloseable {
    private final Path folder;
    private final Map<String, Path> waiting = new LinkedHashMap<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the content of a file. */
    interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /**
     * Writes a file under a temporary name.
     *
     * @return SHA-256 of its bytes
     */
    String add(String name, Content content) throws IOException {
        Path temporary = folder.resolve(".partial-" + name);
        waiting.put(name, temporary);
        DigestOutputStream digest = new DigestOutputStream(Files.newOutputStream(temporary), Sha256.start());
        try (digest) {
            content.writeTo(digest);
        }
        return Sha256.text(digest.getMessageDigest());
    }

    /** Replaces the deployment that was there before, or what a killed run left of one, by the files added; the one added last ends it. */
    void publish() throws IOException {
        Files.deleteIfExists(folder.resolve(Schema.MANIFEST));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "{,.partial-}{segment,head}-[0-9]*")) {
            for (Path file : old) {
                if (!waiting.containsValue(file)) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, Path> file : waiting.entrySet()) {
            Files.move(file.getValue(), folder.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : waiting.values()) {
            Files.deleteIfExists(temporary);
        }
    }
}
