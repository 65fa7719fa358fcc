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
    private final Place place;
    private final Reader<T> reader;
    private final Target<T> target;

    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /**
     * Where the file is looked for.
     *
     * @param results the folder around which it usually lies
     * @param located where the user says that it is
     */
    record Place(Path results, Optional<Path> located) {}

    /**
     * What shows it, on the display's thread.
     *
     * @param missing takes the reason when the file isn't found
     * @param damaged takes the reason when it can't be read
     */
    record Target<T>(Control control, Consumer<T> found, Consumer<String> missing, Consumer<String> damaged) {}

    SourceReading(SourceFile source, Place place, Reader<T> reader, Target<T> target) {
        super("Reading " + source.path().getFileName());
        this.source = source;
        this.place = place;
        this.reader = reader;
        this.target = target;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Optional<Path> file = find();
            if (file.isPresent()) {
                T content = reader.read(file.get());
                onDisplay(() -> target.found().accept(content));
            } else {
                onDisplay(() -> target.missing().accept(missing()));
            }
        } catch (BadInputException | PlatformException | IOException e) {
            onDisplay(() -> target.damaged().accept(String.valueOf(e.getMessage())));
        }
        return Status.OK_STATUS;
    }

    private Optional<Path> find() throws IOException {
        Optional<Path> located = place.located();
        return located.isEmpty() || !source.isSame(located.get()) ? source.find(place.results()) : located;
    }

    private String missing() {
        return place.located()
                .map(file -> file + " isn't what was converted, or has changed since. Locate "
                        + source.path().getFileName() + " as it was, or run the conversion again.")
                .orElse(source.path() + " isn't there as it was when it was converted. Maybe it was moved or changed:"
                        + " locate it, or run the conversion again.");
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
