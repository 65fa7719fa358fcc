// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.plugins.verification.VerifiedPlugin;

/** A folder for what isn't installed yet; it goes away when closed. */
public final class Staging implements AutoCloseable {
    private final UserArea area;
    private final Path folder;

    private Staging(UserArea area, Path folder) {
        this.area = area;
        this.folder = folder;
    }

    public static Staging in(UserArea area) throws IOException {
        Files.createDirectories(area.staging());
        return new Staging(area, Files.createTempDirectory(area.staging(), "source"));
    }

    /** Copies of all jars of a p2 site (folder or zip), or of a single jar. */
    public List<StagedJar> jars(Path source) throws IOException {
        return new PluginSource(source, folder).jars();
    }

    /** Gives a verified jar its place. It isn't installed before the index says so. */
    public void keep(VerifiedPlugin plugin) throws IOException {
        UserArea.publish(plugin.jar(), area.jar(plugin.sha256()));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
