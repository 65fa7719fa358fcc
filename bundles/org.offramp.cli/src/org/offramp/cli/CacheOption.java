// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Option;

/** Where things are kept between runs. */
final class CacheOption {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder for what is kept between runs (default: offramp in the user's cache folder).")
    private @Nullable Path folder;

    Path folder() {
        Path given = folder;
        return given != null ? given : userFolder(System.getenv(), System.getProperty("user.home"));
    }

    /** The XDG specification says to ignore a relative path. */
    static Path userFolder(Map<String, String> environment, String home) {
        Path caches = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        return (caches.isAbsolute() ? caches : Path.of(home, ".cache")).resolve("offramp");
    }
}
