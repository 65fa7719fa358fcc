// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.offramp.api.plugins.PluginUse;

/** Counts who needs the plug-ins to stay as they are. */
final class Uses implements PluginUse {
    private final AtomicInteger open = new AtomicInteger();
    private final Runnable whenFree;

    Uses(Runnable whenFree) {
        this.whenFree = whenFree;
    }

    boolean isFree() {
        return open.get() == 0;
    }

    @Override
    public Span begin() {
        open.incrementAndGet();
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true) && open.decrementAndGet() == 0) {
                whenFree.run();
            }
        };
    }
}
