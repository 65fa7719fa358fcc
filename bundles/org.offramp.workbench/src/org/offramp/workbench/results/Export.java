// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that can be taken away.
 *
 * @param name for people
 * @param usualName of the file or folder
 * @param preparation called on the display's thread; what it gives writes, in the background
 */
record Export(String name, String usualName, Preparation preparation) {
    interface Preparation {
        Work prepare(Path target);
    }

    interface Work {
        void write() throws IOException;
    }

    /** PNG, or SVG when the file's name ends like this. */
    static Export picture(String name, String usualName, Supplier<Optional<Picture>> picture) {
        return new Export(name, usualName, target -> {
            byte[] bytes = picture.get().map(each -> each.bytes(target)).orElse(new byte[0]);
            return () -> {
                if (bytes.length == 0) {
                    throw new IOException("There is nothing to see on this tab yet.");
                }
                Files.write(target, bytes);
            };
        });
    }

    static Export file(String name, Path file) {
        return new Export(
                name,
                String.valueOf(file.getFileName()),
                target -> () -> Files.write(target, Files.readAllBytes(file)));
    }

    /** Into a new or empty folder. */
    static Export folder(String name, Path folder) {
        return new Export(name, String.valueOf(folder.getFileName()), target -> () -> copy(folder, target));
    }

    private static void copy(Path folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> there = Files.list(target)) {
            if (there.findAny().isPresent()) {
                throw new IOException(target + " has files already, and nothing of yours is overwritten.");
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.skip(1).toList()) {
                Files.copy(each, target.resolve(folder.relativize(each)));
            }
        }
    }
}
