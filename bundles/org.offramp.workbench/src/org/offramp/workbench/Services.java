// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.io.IOException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Services for what Eclipse makes by itself from {@code plugin.xml}, where nothing can be injected. */
public final class Services {
    private static final long MILLIS_TO_WAIT = 10_000;

    private Services() {}

    /** Work with a service. */
    public interface Work<S, R> {
        R with(S service) throws IOException;
    }

    /** Does it with the service, waiting some seconds for it if it isn't there yet. Not for the display's thread. */
    public static <S, R> R use(Class<S> type, Work<S, R> work) throws IOException {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceTracker<S, S> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(MILLIS_TO_WAIT);
            if (service == null) {
                throw new IOException(type.getSimpleName() + " is missing. Install Offramp again.");
            }
            return work.with(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + type.getSimpleName(), e);
        } finally {
            tracker.close();
        }
    }
}
