// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.EngineSettings;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.RecordingProgress;
import org.offramp.pipeline.ReferenceEngine;
import org.offramp.pipeline.TinyNetworks;

class ParallelInferenceTest {
    private static final int SAMPLES = 23;

    /** Samples n, n + 0.5 for n from 0 on, in batches; counts how many were read. */
    private static final class Batches implements ParallelInference.Batches<Tensor> {
        private final int size;
        private int read;

        Batches(int size) {
            this.size = size;
        }

        @Override
        public Optional<Tensor> next() {
            int count = Math.min(size, SAMPLES - read);
            float[] values = new float[2 * count];
            for (int i = 0; i < count; i++) {
                values[2 * i] = read + i;
                values[2 * i + 1] = read + i + 0.5f;
            }
            read += count;
            return count == 0 ? Optional.empty() : Optional.of(Tensor.ofFloats(Shape.of(count, 2), values));
        }
    }

    private static ParallelInference inference(ReferenceEngine engine, int workers) {
        return new ParallelInference(
                engine, TinyNetworks.identity(2), List.of("scores"), new EngineSettings("plain", workers, 4));
    }

    private static void run(ReferenceEngine engine, int workers, Progress progress) throws IOException {
        try (ParallelInference inference = inference(engine, workers)) {
            inference.run(new Batches(2), ParallelInferenceTest::input, (batch, values) -> {}, progress);
        }
    }

    private static Map<String, Tensor> input(Tensor batch) {
        return Map.of("x", batch);
    }

    private static ReferenceEngine failing(Throwable failure) {
        AtomicInteger runs = new AtomicInteger();
        return new ReferenceEngine().afterRun((variant, values) -> {
            if (runs.incrementAndGet() < 3) {
                return values;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }

    private static void assertAllClosed(ReferenceEngine engine, int workers) {
        assertThat(engine.prepared).hasSize(workers);
        assertThat(engine.closed).hasSize(workers);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "1, 64", "2, 1", "2, 2", "2, 5", "2, 23", "3, 1", "3, 3", "3, 22", "3, 64"})
    void everyPartitionGivesTheSameInTheSameOrder(int workers, int batchSize) throws IOException {
        ReferenceEngine engine = new ReferenceEngine();
        List<Float> scores = new ArrayList<>();
        Thread caller = Thread.currentThread();
        try (ParallelInference inference = inference(engine, workers)) {
            inference.run(
                    new Batches(batchSize),
                    ParallelInferenceTest::input,
                    (batch, values) -> {
                        assertThat(Thread.currentThread()).isSameAs(caller);
                        assertThat(values).containsExactly(batch);
                        for (float score : values.get(0).toFloats()) {
                            scores.add(score);
                        }
                    },
                    Progress.NONE);
        }
        Float[] expected = new Float[2 * SAMPLES];
        Arrays.setAll(expected, i -> i / 2f);
        assertThat(scores).containsExactly(expected);
        assertAllClosed(engine, workers);
        assertThat(engine.runs.stream().mapToInt(Integer::intValue).sum()).isEqualTo(SAMPLES);
    }

    @Test
    void runsMayFollowEachOther() throws IOException {
        ReferenceEngine engine = new ReferenceEngine();
        AtomicInteger batches = new AtomicInteger();
        try (ParallelInference inference = inference(engine, 2)) {
            for (int run = 0; run < 3; run++) {
                inference.run(
                        new Batches(23),
                        ParallelInferenceTest::input,
                        (b, v) -> batches.incrementAndGet(),
                        Progress.NONE);
            }
        }
        assertThat(batches).hasValue(3);
        assertAllClosed(engine, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void holdsABoundedNumberOfBatches(int workers) throws IOException {
        Batches batches = new Batches(1);
        AtomicInteger delivered = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ParallelInference inference = inference(new ReferenceEngine(), workers)) {
            inference.run(
                    () -> {
                        Optional<Tensor> next = batches.next();
                        most.accumulateAndGet(batches.read - delivered.get(), Math::max);
                        return next;
                    },
                    ParallelInferenceTest::input,
                    (batch, values) -> delivered.incrementAndGet(),
                    Progress.NONE);
        }
        assertThat(most.get()).isBetween(workers + 1, 2 * workers + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aWorkersExceptionReachesTheCaller(int workers) {
        ComputeException failure = new ComputeException("broken");
        ReferenceEngine engine = failing(failure);
        assertThatExceptionOfType(ComputeException.class)
                .isThrownBy(() -> run(engine, workers, Progress.NONE))
                .isSameAs(failure);
        assertAllClosed(engine, workers);
    }

    @Test
    void aWorkersErrorReachesTheCallerToo() {
        ReferenceEngine engine = failing(new OutOfMemoryError("no room"));
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> run(engine, 2, Progress.NONE))
                .withMessage("no room");
        assertAllClosed(engine, 2);
    }

    @Test
    void copiesAreClosedWhenAnotherCannotBePrepared() {
        ReferenceEngine engine = new ReferenceEngine().preparesAtMost(2);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> inference(engine, 3));
        assertAllClosed(engine, 2);
    }

    @Test
    void aReaderThatFailsEndsTheRun() {
        ReferenceEngine engine = new ReferenceEngine();
        Batches batches = new Batches(2);
        IOException failure = new IOException("disk gone");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    try (ParallelInference inference = inference(engine, 2)) {
                        inference.run(
                                () -> {
                                    if (batches.read > 6) {
                                        throw failure;
                                    }
                                    return batches.next();
                                },
                                ParallelInferenceTest::input,
                                (batch, values) -> {},
                                Progress.NONE);
                    }
                })
                .isSameAs(failure);
        assertAllClosed(engine, 2);
    }

    @Test
    void stopsWhenCancelled() {
        ReferenceEngine engine = new ReferenceEngine();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> run(engine, 2, new RecordingProgress(5)));
        assertThat(engine.runs).hasSizeLessThanOrEqualTo(5);
        assertAllClosed(engine, 2);
    }

    @Test
    void anInterruptCancelsAndIsKept() {
        ReferenceEngine engine = new ReferenceEngine().afterRun((variant, values) -> {
            awaitInterrupt();
            return values;
        });
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> run(engine, 2, Progress.NONE));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertAllClosed(engine, 2);
    }

    @Test
    void nothingIsClosedUnderARunningForwardPass() {
        CountDownLatch running = new CountDownLatch(1);
        List<Integer> closedBefore = new ArrayList<>();
        List<ReferenceEngine> self = new ArrayList<>();
        ReferenceEngine engine = new ReferenceEngine().afterRun((variant, values) -> {
            running.countDown();
            awaitInterrupt();
            closedBefore.add(self.get(0).closed.size());
            return values;
        });
        self.add(engine);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            try (ParallelInference inference = inference(engine, 1)) {
                Batches batches = new Batches(1);
                inference.run(
                        () -> {
                            if (batches.read == 1) {
                                awaitQuietly(running);
                                throw new IOException("disk gone");
                            }
                            return batches.next();
                        },
                        ParallelInferenceTest::input,
                        (batch, values) -> {},
                        Progress.NONE);
            }
        });
        assertThat(closedBefore).containsExactly(0);
        assertAllClosed(engine, 1);
    }

    private static void awaitInterrupt() {
        awaitQuietly(new CountDownLatch(1));
    }

    /** Waits until the latch is open or the thread is interrupted. */
    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
