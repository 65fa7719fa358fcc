// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs readings on a thread that may be given up. Time is the thread's on the processor, so that a busy computer finds no
 * hangs; a thread that waits for something hangs after twelve times as long.
 */
final class Watch {
    private static final long LOOK_MILLIS = 200;
    private static final int WAITING = 12;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long hangNanos;
    private Worker worker = new Worker();

    Watch(long hangNanos) {
        this.hangNanos = hangNanos;
    }

    /** What a reading threw; a {@link HangError} when it doesn't end. */
    Optional<Throwable> run(Reading reading, Path damaged) {
        long start = System.nanoTime();
        long used = worker.processorNanos();
        Future<?> outcome = worker.submit(reading, damaged);
        while (true) {
            try {
                outcome.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return Optional.empty();
            } catch (ExecutionException e) {
                return Optional.ofNullable(e.getCause());
            } catch (TimeoutException e) {
                if (worker.processorNanos() - used > hangNanos || System.nanoTime() - start > WAITING * hangNanos) {
                    return Optional.of(giveUp());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("Fuzzing was interrupted.", e);
            }
        }
    }

    private HangError giveUp() {
        HangError hang = new HangError(worker.thread.getStackTrace());
        worker.end();
        worker = new Worker();
        return hang;
    }

    void end() {
        worker.end();
    }

    private final class Worker {
        private final ExecutorService executor;
        private final Thread thread;

        Worker() {
            Thread[] made = new Thread[1];
            executor = Executors.newSingleThreadExecutor(task -> {
                made[0] = new Thread(task, "fuzzed reader");
                made[0].setDaemon(true);
                return made[0];
            });
            executor.submit(() -> {});
            thread = made[0];
        }

        long processorNanos() {
            return threads.getThreadCpuTime(thread.getId());
        }

        Future<?> submit(Reading reading, Path damaged) {
            return executor.submit(() -> {
                reading.read(damaged);
                return 0;
            });
        }

        void end() {
            executor.shutdownNow();
        }
    }
}
