// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.concurrent.CancellationException;
import org.offramp.api.Progress;

/** Counts the steps of several threads for a progress that expects one. */
public final class Steps {
    private final Progress progress;

    public Steps(Progress progress, String task, long total) {
        this.progress = progress;
        progress.begin(task, total);
    }

    /** @throws CancellationException when nobody wants the result any more */
    public synchronized void step() {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        progress.advance(1);
    }
}
