// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Backbones;
import org.offramp.workbench.Services;

/** Looks into a backbone in the background; a newer look cancels an older one. */
final class BackboneLook extends Job {
    private static final long MILLIS_TYPING_RESTS = 300;

    private final Consumer<BackboneFacts> found;
    private final Consumer<String> failed;
    private volatile Request request = new Request(Path.of(""), Arithmetic.EXACT);

    private record Request(Path file, Arithmetic arithmetic) {}

    /** @param found and failed are called from the job's thread */
    BackboneLook(Consumer<BackboneFacts> found, Consumer<String> failed) {
        super("Looking into the backbone");
        this.found = found;
        this.failed = failed;
        setPriority(DECORATE);
    }

    void at(Path file, Arithmetic arithmetic) {
        request = new Request(file, arithmetic);
        cancel();
        schedule(MILLIS_TYPING_RESTS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Request asked = request;
        try {
            if (Files.isDirectory(asked.file())) {
                throw new BadInputException(asked.file(), "This is a folder.", "Name the file of a network.");
            }
            BackboneFacts facts = Services.use(
                    Backbones.class,
                    backbones -> Services.use(
                            Analysis.class,
                            analysis -> BackboneFacts.of(asked.file(), asked.arithmetic(), backbones, analysis)));
            tell(asked, () -> found.accept(facts));
        } catch (BadInputException | IOException e) {
            tell(asked, () -> failed.accept(String.valueOf(e.getMessage())));
        }
        return Status.OK_STATUS;
    }

    private void tell(Request asked, Runnable news) {
        if (asked == request) {
            news.run();
        }
    }
}
