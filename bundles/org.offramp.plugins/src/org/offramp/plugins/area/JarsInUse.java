// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;

/**
 * Lets jars stay that another product may still run. A product shares a lock for as long as it lives, however it ends;
 * who finds nobody else sweeps what no index names any more, and what crashes have left.
 */
public final class JarsInUse implements AutoCloseable {
    private final UserArea area;
    private Optional<FileChannel> channel = Optional.empty();

    public JarsInUse(UserArea area) {
        this.area = area;
    }

    /** Sweeps if nobody else is there, then is there itself. Where nothing can be written, nothing is swept. */
    public void begin() {
        if (!Files.isDirectory(area.folder())) {
            return;
        }
        try {
            FileChannel opened = FileChannel.open(
                    area.inUse(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = Optional.of(opened);
            try (FileLock alone = opened.tryLock()) {
                if (alone != null) {
                    sweep();
                }
            }
            opened.tryLock(0, Long.MAX_VALUE, true);
        } catch (IOException | OverlappingFileLockException | BadInputException e) {
            close(); // the jars stay
        }
    }

    private void sweep() throws IOException {
        Set<Path> named = new PluginIndex(area)
                .read().stream().map(entry -> area.jar(entry.sha256())).collect(Collectors.toSet());
        delete(area.jars(), named);
        delete(area.staging(), Set.of());
    }

    private static void delete(Path folder, Set<Path> but) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !but.contains(each)).toList()) {
                if (Files.isDirectory(file)) {
                    delete(file, but);
                }
                Files.deleteIfExists(file);
            }
        }
    }

    public boolean hasBegun() {
        return channel.isPresent();
    }

    @Override
    public void close() {
        channel.ifPresent(opened -> {
            try {
                opened.close();
            } catch (IOException e) {
                // the lock ends with the process at the latest
            }
        });
        channel = Optional.empty();
    }
}
