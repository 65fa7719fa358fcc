// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.stream.Stream;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** The services of a type that are registered at the moment. */
final class ServicesOf<S> {
    private final ServiceTracker<S, S> tracker;
    private volatile boolean open;
    private boolean closed;

    /** @param changed called on any thread when there are others, but not for those that are there already */
    ServicesOf(Class<S> type, Runnable changed) {
        tracker = new ServiceTracker<>(FrameworkUtil.getBundle(ServicesOf.class).getBundleContext(), type, null) {
            @Override
            public S addingService(ServiceReference<S> reference) {
                S service = super.addingService(reference);
                if (open) {
                    changed.run();
                }
                return service;
            }

            @Override
            public void removedService(ServiceReference<S> reference, S service) {
                super.removedService(reference, service);
                if (open) {
                    changed.run();
                }
            }
        };
    }

    /** Begins; may start the bundles of all services, which takes a while: not for the display's thread. */
    synchronized void open() {
        if (!closed) {
            tracker.open();
            open = true;
        }
    }

    Stream<S> all() {
        return tracker.getTracked().values().stream();
    }

    synchronized void close() {
        closed = true;
        open = false;
        tracker.close();
    }
}
