// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks every second whether the user's area has changed. Looking works on every file system, home folders in the
 * network included, where being told of changes doesn't.
 */
final class AreaWatch {
    private static final long SECONDS = 1;

    private final Reconciliation reconciliation;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plug-ins");
        thread.setDaemon(true);
        return thread;
    });

    AreaWatch(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Plug-ins that are installed now are running when this returns. */
    void start() {
        reconciliation.run();
        clock.scheduleWithFixedDelay(reconciliation::runIfChanged, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        clock.shutdownNow();
    }
}
