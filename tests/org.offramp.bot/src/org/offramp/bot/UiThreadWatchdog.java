// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/** Asks the thread of a display every few milliseconds to answer, and notes where it was when it was slow. */
public final class UiThreadWatchdog implements AutoCloseable {
    private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Display display;
    private final List<Stall> stalls = new ArrayList<>();
    private volatile String during = "the start";
    private volatile boolean stalled;
    private volatile boolean closed;

    /** An asked question. */
    private static final class Question implements Runnable {
        private final long asked = System.nanoTime();
        private volatile long answered;

        @Override
        public void run() {
            answered = System.nanoTime();
        }

        boolean isOpen() {
            return answered == 0;
        }

        long nanos() {
            return (isOpen() ? System.nanoTime() : answered) - asked;
        }
    }

    public UiThreadWatchdog(Display display) {
        this.display = display;
        Thread watcher = new Thread(this::watch, "UI thread watchdog");
        watcher.setDaemon(true);
        watcher.setPriority(Thread.MAX_PRIORITY);
        watcher.start();
    }

    private void watch() {
        while (isWatching()) {
            Question question = new Question();
            display.asyncExec(question);
            await(question);
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    private void await(Question question) {
        List<StackTraceElement> stack = List.of();
        while (question.isOpen() && isWatching()) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            if (stack.isEmpty() && question.isOpen() && question.nanos() > STALL_NANOS) {
                stack = List.of(display.getThread().getStackTrace());
                stalled = true;
            }
        }
        if (!stack.isEmpty() && !question.isOpen()) {
            add(new Stall(TimeUnit.NANOSECONDS.toMillis(question.nanos()), during, stack));
            stalled = false;
        }
    }

    private boolean isWatching() {
        return !closed && !display.isDisposed();
    }

    private synchronized void add(Stall stall) {
        stalls.add(stall);
    }

    /** Says what is going on from now on. */
    public void during(String what) {
        during = what;
    }

    /** Whether the thread hasn't answered for too long by now. */
    public boolean isStalled() {
        return stalled;
    }

    /** So far. */
    public synchronized List<Stall> stalls() {
        return List.copyOf(stalls);
    }

    @Override
    public void close() {
        closed = true;
    }
}
