// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.offramp.api.Progress;

/** Eclipse's progress of a conversion: stages follow each other, and nobody knows at the start how many they are. */
final class MonitorProgress implements Progress {
    private static final long NANOS_BETWEEN_NEWS = 100_000_000;

    private final IProgressMonitor monitor;
    private final Consumer<RunStage> news;
    private final Consumer<String> notes;
    private final LongSupplier nanoTime;
    private RunStage stage = RunStage.STARTING;
    private long start;
    private long told;

    MonitorProgress(IProgressMonitor monitor, Consumer<RunStage> news, Consumer<String> notes, LongSupplier nanoTime) {
        this.monitor = monitor;
        this.news = news;
        this.notes = notes;
        this.nanoTime = nanoTime;
        monitor.beginTask("Converting", IProgressMonitor.UNKNOWN);
        tell(nanoTime.getAsLong());
    }

    @Override
    public void begin(String task, long total) {
        start = nanoTime.getAsLong();
        stage = new RunStage(task, 0, total, 0);
        tell(start);
    }

    @Override
    public void advance(long done) {
        long now = nanoTime.getAsLong();
        stage = new RunStage(stage.task(), stage.done() + done, stage.total(), (now - start) / 1e9);
        if (now - told >= NANOS_BETWEEN_NEWS) {
            tell(now);
        }
    }

    private void tell(long now) {
        told = now;
        monitor.subTask(stage.inWords());
        news.accept(stage);
    }

    @Override
    public void note(String message) {
        notes.accept(message);
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
