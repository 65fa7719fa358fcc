// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.offramp.api.Progress;

/** Draws one line that changes, with steps per second and the time left; without a terminal only notes are printed. */
final class TerminalProgress implements Progress {
    private static final long NANOS_BETWEEN_DRAWS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Streams streams;
    private final LongSupplier nanoTime;
    private String task = "";
    private long total;
    private long done;
    private long start;
    private long lastDraw;

    TerminalProgress(Streams streams) {
        this(streams, System::nanoTime);
    }

    TerminalProgress(Streams streams, LongSupplier nanoTime) {
        this.streams = streams;
        this.nanoTime = nanoTime;
    }

    @Override
    public void begin(String newTask, long newTotal) {
        streams.clearLine();
        task = newTask;
        total = newTotal;
        done = 0;
        start = nanoTime.getAsLong();
        draw(start);
    }

    @Override
    public void advance(long steps) {
        done += steps;
        long now = nanoTime.getAsLong();
        if (total > 0 && done >= total) {
            streams.clearLine();
        } else if (now - lastDraw > NANOS_BETWEEN_DRAWS) {
            draw(now);
        }
    }

    @Override
    public void note(String message) {
        streams.clearLine();
        streams.err().println(message);
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }

    private void draw(long now) {
        if (streams.terminal()) {
            lastDraw = now;
            streams.clearLine();
            streams.err().print(ProgressLine.of(task, done, total, (now - start) / 1e9));
            streams.err().flush();
        }
    }
}
