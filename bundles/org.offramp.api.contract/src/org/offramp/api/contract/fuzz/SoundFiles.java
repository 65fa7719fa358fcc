// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Sound files that are damaged one at a time. */
final class SoundFiles {
    private static final int MOST_FILES = 200;

    private final List<SoundFile> files;

    private record SoundFile(Path path, byte[] content, Damage damage) {}

    /** @param number of the damaged file in the run */
    record Damaged(int number, Path file, byte[] content) {}

    private SoundFiles(List<SoundFile> files) {
        this.files = files;
    }

    static SoundFiles in(Path... paths) throws IOException {
        List<SoundFile> files = new ArrayList<>();
        for (Path path : paths) {
            add(path, files);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no file to damage. Maybe it wasn't written.");
        }
        return new SoundFiles(List.copyOf(files));
    }

    private static void add(Path path, List<SoundFile> files) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file :
                    all.filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList()) {
                byte[] content = Files.readAllBytes(file);
                files.add(new SoundFile(file, content, Damage.of(content)));
            }
        }
    }

    /** Damages one of the files; what happens depends on seed and number alone. */
    Damaged damage(long seed, int number) throws IOException {
        SoundFile file = files.get(number % files.size());
        Random random = new Random(seed * 1_000_003 + number);
        byte[] content = file.damage().damaged(random);
        replace(file.path(), content);
        return new Damaged(number, file.path(), content);
    }

    void restore(Damaged damaged) throws IOException {
        if (files.size() > 1) {
            replace(damaged.file(), files.get(damaged.number() % files.size()).content());
        }
    }

    /** Not overwritten: somebody may have mapped it. */
    private static void replace(Path file, byte[] content) throws IOException {
        Files.delete(file);
        Files.write(file, content);
    }
}
