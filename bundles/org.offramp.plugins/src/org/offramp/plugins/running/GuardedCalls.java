// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.plugins.PluginFailureException;

/**
 * Calls one strategy of a plug-in, on a thread of its own, so that who asks can go on when it doesn't answer. What has
 * hung once isn't called again.
 */
final class GuardedCalls {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "plug-in");
        thread.setDaemon(true);
        return thread;
    });

    private final String strategy;
    private volatile boolean hung;

    /** @param strategy service, id, plug-in and vendor, for messages */
    GuardedCalls(String strategy) {
        this.strategy = strategy;
    }

    /** @param last when the code was last heard of, in nanoseconds of this JVM */
    @Nullable
    Object call(Callable<@Nullable Object> code, Duration patience, AtomicLong last) throws Throwable {
        if (hung) {
            throw new PluginFailureException(
                    strategy, "It hung before.", "Start Offramp again to give it another try.");
        }
        last.set(System.nanoTime());
        Future<@Nullable Object> answer = THREADS.submit(code);
        try {
            return await(answer, patience, last);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        }
    }

    private @Nullable Object await(Future<@Nullable Object> answer, Duration patience, AtomicLong last)
            throws InterruptedException, ExecutionException {
        while (true) {
            long left = patience.toNanos() - (System.nanoTime() - last.get());
            try {
                return answer.get(Math.max(1, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - last.get() >= patience.toNanos()) {
                    hung = true;
                    answer.cancel(true);
                    throw new PluginFailureException(
                            strategy,
                            "It gave no answer within " + patience.toSeconds() + " s.",
                            "Choose another one, or ask its vendor.",
                            e);
                }
            }
        }
    }

    /** What the contract allows goes on as it is. */
    private Throwable translated(Throwable failure) {
        boolean foreseen = failure instanceof IOException
                || failure instanceof CancellationException
                || failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError)
                || failure.getClass().getName().startsWith("org.offramp.");
        return foreseen
                ? failure
                : new PluginFailureException(
                        strategy, "It failed: " + inWords(failure), "Choose another one, or ask its vendor.", failure);
    }

    private static String inWords(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        String text = failure.getMessage() == null ? failure.getClass().getName() : message;
        String named = failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                ? text
                : failure.getClass().getSimpleName() + ": " + text;
        return named.endsWith(".") ? named : named + ".";
    }

    PluginFailureException withoutAnswer() {
        return new PluginFailureException(strategy, "It gave no answer.", "Choose another one, or ask its vendor.");
    }
}
