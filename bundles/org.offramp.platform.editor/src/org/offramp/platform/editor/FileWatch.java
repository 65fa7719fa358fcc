// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Notices that a file isn't what it was, wherever it was changed; it is read in the background. */
final class FileWatch {
    enum Change {
        CHANGED,
        DELETED
    }

    private final PlatformSource source;
    private final Display display;
    private final Consumer<Change> noticed;
    private final IResourceChangeListener listener = event -> look();
    private final Job job = Job.createSystem("Looking for changes", (ICoreRunnable) monitor -> compare());
    private volatile byte[] known;
    private volatile boolean closed;

    /**
     * @param known what was in the file
     * @param noticed called on the display's thread
     */
    FileWatch(PlatformSource source, byte[] known, Display display, Consumer<Change> noticed) {
        this.source = source;
        this.known = known;
        this.display = display;
        this.noticed = noticed;
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener);
        look();
    }

    void close() {
        closed = true;
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
    }

    /** Compares, and tells if there is something else now. */
    void look() {
        job.schedule();
    }

    private void compare() throws CoreException {
        byte[] now = source.bytes().orElse(new byte[0]);
        if (closed || Arrays.equals(now, known)) {
            return;
        }
        if (source.file().isPresent()) {
            source.file().get().refreshLocal(IResource.DEPTH_ZERO, null);
        }
        Change change = now.length == 0 && !Files.exists(source.path()) ? Change.DELETED : Change.CHANGED;
        if (!display.isDisposed()) {
            display.asyncExec(() -> tell(now, change));
        }
    }

    private void tell(byte[] now, Change change) {
        if (!closed && !Arrays.equals(now, known)) {
            known = now;
            noticed.accept(change);
        }
    }
}
