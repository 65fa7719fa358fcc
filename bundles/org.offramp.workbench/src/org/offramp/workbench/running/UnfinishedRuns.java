// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Conversions that were begun and have not ended, in a file that outlives the workbench, however that ends. */
final class UnfinishedRuns {
    private final Path file;

    UnfinishedRuns(Path file) {
        this.file = file;
    }

    synchronized void begun(Path conversion) throws IOException {
        List<Path> runs = new ArrayList<>(list());
        if (!runs.contains(conversion)) {
            runs.add(conversion);
            write(runs);
        }
    }

    synchronized void ended(Path conversion) throws IOException {
        List<Path> runs = new ArrayList<>(list());
        if (runs.remove(conversion)) {
            write(runs);
        }
    }

    /** In the order in which they were begun; those whose file is gone are left out. */
    synchronized List<Path> list() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    private void write(List<Path> runs) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.write(half, runs.stream().map(Path::toString).toList());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
