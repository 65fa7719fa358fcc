// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors;

import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Services of the running framework. */
final class Services {
    private static final long MILLIS_TO_WAIT = 30_000;

    private Services() {}

    static <T> List<T> all(Class<T> service) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, service, null);
        tracker.open();
        try {
            tracker.waitForService(MILLIS_TO_WAIT);
            return Arrays.stream(tracker.getServices()).map(service::cast).toList();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for " + service, e);
        } finally {
            tracker.close();
        }
    }

    static <T> T one(Class<T> service) {
        return all(service).get(0);
    }
}
