// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that aren't complete yet. Their names tell which process writes them, so that those of killed ones go away. */
public final class PartialFile {
    private static final String PREFIX = ".partial-";
    private static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX) + "([0-9]+)-.*");

    private PartialFile() {}

    /** A new, empty file; the folder is made if it isn't there. What killed processes have left in it is deleted. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return Files.createTempFile(folder, PREFIX + ProcessHandle.current().pid() + "-", "");
    }

    private static boolean isAbandoned(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        Optional<ProcessHandle> writer =
                name.matches() ? ProcessHandle.of(Long.parseLong(name.group(1))) : Optional.empty();
        return writer.isEmpty();
    }
}
