// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.PluginStore;
import org.offramp.workbench.Services;

/** Lists the installed plug-ins in the background, again and again until it is ended, and removes what it is told to. */
final class PluginList extends Job {
    private static final long MILLIS_BETWEEN_LOOKS = 1_000;

    private final Display display = Display.getCurrent();
    private final Consumer<List<InstalledPlugin>> shown;
    private final Consumer<String> failed;
    private final ConcurrentLinkedQueue<String> leaving = new ConcurrentLinkedQueue<>();
    private volatile boolean isWanted = true;

    /** @param shown and failed are called on the thread of the display that this is made on */
    PluginList(Consumer<List<InstalledPlugin>> shown, Consumer<String> failed) {
        super("Listing plug-ins");
        this.shown = shown;
        this.failed = failed;
        setSystem(true);
    }

    void keep() {
        schedule();
    }

    void end() {
        isWanted = false;
        cancel();
    }

    void remove(String id) {
        leaving.add(id);
        wakeUp();
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            List<InstalledPlugin> plugins = Services.use(PluginStore.class, this::work);
            tell(() -> shown.accept(plugins));
        } catch (BadInputException | IOException e) {
            tell(() -> failed.accept(String.valueOf(e.getMessage())));
        }
        if (isWanted) {
            schedule(MILLIS_BETWEEN_LOOKS);
        }
        return Status.OK_STATUS;
    }

    private List<InstalledPlugin> work(PluginStore store) throws IOException {
        for (String id = leaving.poll(); id != null; id = leaving.poll()) {
            store.remove(id);
        }
        return store.installed();
    }

    private void tell(Runnable news) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (isWanted) {
                    news.run();
                }
            });
        }
    }
}
