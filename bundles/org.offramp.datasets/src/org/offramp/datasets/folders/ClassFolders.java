// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.folders;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.offramp.api.BadInputException;

/** Looks into folders: names in a fixed order, without what operating systems leave behind. */
public final class ClassFolders {
    private static final Set<String> LEFT_BEHIND = Set.of("Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX");

    private ClassFolders() {}

    /**
     * Names of the folders in a folder, in the order of their characters' codes.
     *
     * @throws BadInputException when there is no such folder
     */
    public static List<String> folders(Path folder, String remedy) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(
                    folder, Files.exists(folder) ? "This isn't a folder." : "There is no such folder.", remedy);
        }
        return entries(folder).stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .toList();
    }

    /** Names of everything in a folder, in the order of their characters' codes. */
    public static List<String> entries(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.removeIf(name -> name.startsWith(".") || LEFT_BEHIND.contains(name));
        return new ArrayList<>(names);
    }
}
