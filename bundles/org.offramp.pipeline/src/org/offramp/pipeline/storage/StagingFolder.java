// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder inside another where files are written before they are moved there, each complete. */
public final class StagingFolder implements AutoCloseable {
    private static final String NAME = ".partial";

    private final Path target;
    private final Path folder;

    private StagingFolder(Path target) {
        this.target = target;
        this.folder = target.resolve(NAME);
    }

    /** What a killed run has left in it is deleted. */
    public static StagingFolder in(Path target) throws IOException {
        StagingFolder staging = new StagingFolder(target);
        Files.createDirectories(staging.folder);
        staging.clear();
        return staging;
    }

    public Path folder() {
        return folder;
    }

    /** Moves all files to where they belong, in place of older ones. */
    public void publish() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.move(
                        file,
                        target.resolve(file.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void clear() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        Files.delete(folder);
    }
}
