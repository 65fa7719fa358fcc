// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import java.util.concurrent.atomic.AtomicLong;
import org.offramp.api.Progress;

/** Hands progress on and notes when something was last heard: who tells how far he is doesn't hang. */
final class Liveness implements Progress {
    private final Progress progress;
    private final AtomicLong last;

    Liveness(Progress progress, AtomicLong last) {
        this.progress = progress;
        this.last = last;
    }

    private void heard() {
        last.set(System.nanoTime());
    }

    @Override
    public void begin(String task, long total) {
        heard();
        progress.begin(task, total);
    }

    @Override
    public void advance(long done) {
        heard();
        progress.advance(done);
    }

    @Override
    public void note(String message) {
        heard();
        progress.note(message);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled() || Thread.currentThread().isInterrupted();
    }
}
