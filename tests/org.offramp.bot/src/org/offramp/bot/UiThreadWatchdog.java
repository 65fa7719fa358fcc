// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
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

    /** Each look stops all threads for a moment: short work isn't looked at. */
    private static final long MILLIS_BEFORE_LOOKS = 30;

    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Display display;
    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private volatile String during = "the start";
    private volatile boolean closed;
    private volatile Beat next;

    /** A beat that is due, and where the thread was seen instead. */
    private static final class Beat {
        private final long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_BEATS);
        private final long work = work();
        private final long collection = collectorMillis();
        private final List<List<StackTraceElement>> stacks = new CopyOnWriteArrayList<>();

        long millisLate() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due);
        }

        Stall stall(long late, String during) {
            return new Stall(
                    late, TimeUnit.NANOSECONDS.toMillis(work() - work), collectorMillis() - collection, during, stacks);
        }

        /** Of the current thread, in ns. */
        private static long work() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static long collectorMillis() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum();
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
            stalls.add(beat.stall(late, during));
        }
        expect();
    }

    private void watch() {
        while (isWatching()) {
            Beat beat = next;
            if (beat.millisLate() > MILLIS_BEFORE_LOOKS) {
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
