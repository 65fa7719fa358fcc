// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.PluginStore;
import org.offramp.workbench.Services;

/** Looks into a jar or a site in the background; only what the newest look finds is told. */
final class SourceLook extends Job {
    private static final long MILLIS_TYPING_RESTS = 300;

    private final Consumer<SourceContents> found;
    private final Consumer<String> failed;
    private volatile String asked = "";

    /** @param found and failed are called from the job's thread */
    SourceLook(Consumer<SourceContents> found, Consumer<String> failed) {
        super("Looking into plug-ins");
        this.found = found;
        this.failed = failed;
        setSystem(true);
    }

    void at(String source) {
        asked = source;
        cancel();
        schedule(MILLIS_TYPING_RESTS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        String source = asked;
        try {
            Path path = Path.of(source).toAbsolutePath();
            SourceContents contents =
                    new SourceContents(path, Services.use(PluginStore.class, store -> store.look(path)));
            tell(source, () -> found.accept(contents));
        } catch (BadInputException | InvalidPathException | IOException e) {
            tell(source, () -> failed.accept(String.valueOf(e.getMessage())));
        }
        return Status.OK_STATUS;
    }

    private void tell(String source, Runnable news) {
        if (source.equals(asked)) {
            news.run();
        }
    }
}
