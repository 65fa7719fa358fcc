// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

/** Notices when a file is changed or deleted by others: in the workspace at once, elsewhere when it is looked for. */
final class FileWatch {
    private final PlatformSource source;
    private final Display display;
    private final Runnable changed;
    private final Runnable deleted;
    private final IResourceChangeListener listener = event -> later();
    private byte[] known;

    FileWatch(PlatformSource source, Display display, Runnable changed, Runnable deleted) {
        this.source = source;
        this.display = display;
        this.changed = changed;
        this.deleted = deleted;
        accept();
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener);
    }

    void close() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
    }

    private void later() {
        if (!display.isDisposed()) {
            display.asyncExec(this::look);
        }
    }

    /** Takes the content as it is now for known. */
    void accept() {
        known = content();
    }

    /** Compares, and tells if there is something else now. */
    void look() {
        byte[] now = content();
        if (Arrays.equals(now, known)) {
            return;
        }
        known = now;
        source.file().ifPresent(file -> {
            try {
                file.refreshLocal(IResource.DEPTH_ZERO, null);
            } catch (CoreException e) {
                ILog.of(FileWatch.class).log(e.getStatus());
            }
        });
        (now.length == 0 && !Files.exists(source.path()) ? deleted : changed).run();
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(source.path());
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
