// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.offramp.api.BadInputException;
import org.offramp.hardware.io.PlatformException;

/** Finds a file that a run was made from and reads it for a part of the page, in the background. */
final class SourceReading<T> extends Job {
    private final SourceFile source;
    private final Path folder;
    private final Reader<T> reader;
    private final Target<T> target;

    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /**
     * What shows it, on the display's thread.
     *
     * @param missing takes the reason when there is nothing to show
     */
    record Target<T>(Control control, Consumer<T> found, Consumer<String> missing) {}

    SourceReading(SourceFile source, Path folder, Reader<T> reader, Target<T> target) {
        super("Reading " + source.path().getFileName());
        this.source = source;
        this.folder = folder;
        this.reader = reader;
        this.target = target;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Optional<Path> file = source.find(folder);
            if (file.isPresent()) {
                T content = reader.read(file.get());
                onDisplay(() -> target.found().accept(content));
            } else {
                say(source.path()
                        + " isn't there as it was when it was converted. Maybe it was moved or changed: put it"
                        + " back, or run the conversion again, and open the results anew.");
            }
        } catch (BadInputException | PlatformException | IOException e) {
            say(String.valueOf(e.getMessage()));
        }
        return Status.OK_STATUS;
    }

    private void say(String reason) {
        onDisplay(() -> target.missing().accept(reason));
    }

    private void onDisplay(Runnable work) {
        if (!target.control().isDisposed()) {
            target.control().getDisplay().asyncExec(() -> {
                if (!target.control().isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
