// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a command to end when the process has to, as after Ctrl-C, and leaves it a moment to close what it uses. */
final class CancelOnExit implements AutoCloseable {
    private static final long MILLIS_TO_END = 1500;

    private final Thread command = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);

    private CancelOnExit() {}

    /** For the command that the calling thread is about to run; to be closed at its end. */
    static CancelOnExit ofThisThread() {
        CancelOnExit cancel = new CancelOnExit();
        Runtime.getRuntime().addShutdownHook(new Thread(cancel::run, "cancel"));
        return cancel;
    }

    private void run() {
        if (ended.getCount() > 0) {
            command.interrupt();
        }
        try {
            ended.await(MILLIS_TO_END, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
