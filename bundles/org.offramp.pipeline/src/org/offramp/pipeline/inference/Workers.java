// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Network;

/** Threads, and as many prepared copies of a network: each piece of work gets a thread and a copy for its own. */
public final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final BlockingQueue<PreparedNetwork> idle;
    private final List<PreparedNetwork> prepared = new ArrayList<>();

    public Workers(ComputeEngine engine, Network network, List<String> tensors, EngineSettings settings) {
        threads = Executors.newFixedThreadPool(settings.workers());
        idle = new ArrayBlockingQueue<>(settings.workers());
        try {
            for (int worker = 0; worker < settings.workers(); worker++) {
                prepared.add(engine.prepare(network, tensors, settings.variant()));
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        idle.addAll(prepared);
    }

    public <T> Future<T> submit(Function<PreparedNetwork, T> work) {
        return threads.submit(() -> {
            PreparedNetwork copy = idle.take();
            try {
                return work.apply(copy);
            } finally {
                idle.add(copy);
            }
        });
    }

    /** The result of a piece of work, or what it threw. */
    public static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new ComputeException("A worker failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        awaitTermination();
        prepared.forEach(PreparedNetwork::close);
    }

    /** Native memory must not be freed under a running forward pass. */
    private void awaitTermination() {
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
