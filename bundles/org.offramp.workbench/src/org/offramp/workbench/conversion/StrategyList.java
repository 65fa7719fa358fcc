// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.offramp.api.Strategies;
import org.offramp.api.Strategy;
import org.offramp.workbench.Services;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;

/** Lists the strategies in the background: once, and again whenever a plug-in comes or goes. */
final class StrategyList {
    private static final String ANY = "(objectClass=org.offramp.api.*)";
    /** A plug-in's services come one by one. */
    private static final long MILLIS_TO_SETTLE = 300;

    private final BundleContext context =
            FrameworkUtil.getBundle(StrategyList.class).getBundleContext();
    private final Job job = Job.create("Listing strategies", (ICoreRunnable) monitor -> list());
    private final ServiceListener listener = event -> job.schedule(MILLIS_TO_SETTLE);
    private final Display display;
    private final Consumer<List<Strategy>> listed;

    /** @param listed called on the display's thread */
    StrategyList(Display display, Consumer<List<Strategy>> listed) {
        this.display = display;
        this.listed = listed;
        job.setSystem(true);
        try {
            context.addServiceListener(listener, ANY);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(ANY, e);
        }
        job.schedule();
    }

    private void list() throws CoreException {
        try {
            List<Strategy> all = Services.use(Strategies.class, Strategies::all);
            if (!display.isDisposed()) {
                display.asyncExec(() -> listed.accept(all));
            }
        } catch (IOException e) {
            throw new CoreException(Status.error("The strategies can't be listed: " + e.getMessage(), e));
        }
    }

    void close() {
        context.removeServiceListener(listener);
        job.cancel();
    }
}
