// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/**
 * Lets the thread of a display beat every few milliseconds, and notes where it was when a beat came late. The beat is a
 * timer, which GTK serves when it serves clicks and keys: as late as a beat is, as long a user would have waited.
 */
public final class UiThreadWatchdog implements AutoCloseable {
    private static final long STALL_MILLIS = 100;
    private static final int MILLIS_BETWEEN_BEATS = 10;
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Display display;
    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private volatile String during = "the start";
    private volatile boolean closed;
    private volatile Beat next = new Beat();

    /** A beat that is due, and where the thread was seen instead. */
    private static final class Beat {
        private final long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_BEATS);
        private final List<List<StackTraceElement>> stacks = new CopyOnWriteArrayList<>();

        long millisLate() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due);
        }
    }

    public UiThreadWatchdog(Display display) {
        this.display = display;
        display.syncExec(this::expect);
        Thread watcher = new Thread(this::watch, "UI thread watchdog");
        watcher.setDaemon(true);
        watcher.setPriority(Thread.MAX_PRIORITY);
        watcher.start();
    }

    private void expect() {
        if (isWatching()) {
            next = new Beat();
            display.timerExec(MILLIS_BETWEEN_BEATS, this::beat);
        }
    }

    private void beat() {
        Beat beat = next;
        long late = beat.millisLate();
        if (late > STALL_MILLIS) {
            stalls.add(new Stall(late, during, beat.stacks));
        }
        expect();
    }

    private void watch() {
        while (isWatching()) {
            Beat beat = next;
            if (beat.millisLate() > 0) {
                beat.stacks.add(List.of(display.getThread().getStackTrace()));
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    private boolean isWatching() {
        return !closed && !display.isDisposed();
    }

    /** Says what is going on from now on. */
    public void during(String what) {
        during = what;
    }

    /** Whether the thread hasn't answered for too long by now. */
    public boolean isStalled() {
        return next.millisLate() > STALL_MILLIS;
    }

    /** So far. */
    public List<Stall> stalls() {
        return List.copyOf(stalls);
    }

    @Override
    public void close() {
        closed = true;
    }
}
