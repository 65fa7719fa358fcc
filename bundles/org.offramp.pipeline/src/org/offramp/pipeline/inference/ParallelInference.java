// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/**
 * Runs a network over a stream of batches on several workers. Results come back on the calling thread in the order of
 * the batches, so that the number of workers changes nothing but the time.
 */
public final class ParallelInference implements AutoCloseable {
    /** Enough that no worker waits for the reader, few enough to bound the memory. */
    private static final int BATCHES_IN_FLIGHT_PER_WORKER = 2;

    private final int mostInFlight;
    private final Workers workers;

    public ParallelInference(ComputeEngine engine, Network network, List<String> tensors, EngineSettings settings) {
        mostInFlight = Math.multiplyExact(BATCHES_IN_FLIGHT_PER_WORKER, settings.workers());
        workers = new Workers(engine, network, tensors, settings);
    }

    private record Pending<B>(B batch, Future<List<Tensor>> values) {}

    /** Where batches come from; asked on the thread that calls {@link #run}. */
    public interface Batches<B> {
        /** The next batch; empty at the end. */
        Optional<B> next() throws IOException;
    }

    /**
     * @param inputs turns a batch into the network's inputs, on a worker
     * @param results takes each batch with the tensors asked for
     * @throws CancellationException when the progress says so
     */
    public <B> void run(
            Batches<B> batches,
            Function<B, Map<String, Tensor>> inputs,
            BiConsumer<B, List<Tensor>> results,
            Progress progress)
            throws IOException {
        Deque<Pending<B>> pending = new ArrayDeque<>();
        Optional<B> next = batches.next();
        while (next.isPresent() || !pending.isEmpty()) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            if (next.isPresent() && pending.size() < mostInFlight) {
                B batch = next.get();
                pending.add(new Pending<>(batch, workers.submit(copy -> copy.run(inputs.apply(batch)))));
                next = batches.next();
            } else {
                Pending<B> first = pending.remove();
                results.accept(first.batch(), Workers.await(first.values()));
            }
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
