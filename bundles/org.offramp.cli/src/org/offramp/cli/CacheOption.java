// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.jobs.CacheFolder;
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
        return given != null ? given : CacheFolder.ofUser();
    }
}
