// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.datasets.SampleStream;
import org.offramp.api.datasets.Samples;
import org.offramp.api.evaluation.BenchmarkResult;
import org.offramp.pipeline.inference.Classifier;
import org.offramp.pipeline.inference.ParallelInference;
import org.offramp.pipeline.inference.SampleInput;

/** One engine's part in a benchmark: its prepared network and the speeds of its turns. */
final class EngineTurn implements AutoCloseable {
    private final ComputeEngine engine;
    private final EngineSettings settings;
    private final Classifier classifier;
    private final ParallelInference inference;
    private final List<Double> samplesPerSecond = new ArrayList<>();

    EngineTurn(ComputeEngine engine, EngineSettings settings, Classifier classifier, ParallelInference inference) {
        this.engine = engine;
        this.settings = settings;
        this.classifier = classifier;
        this.inference = inference;
    }

    /** Runs over all samples; reading them is part of the time, as it is in real work. */
    void run(Samples samples, boolean counts, Progress progress) throws IOException {
        try (SampleStream stream = samples.read()) {
            long start = System.nanoTime();
            inference.run(
                    () -> stream.next(settings.batchSize()),
                    batch -> SampleInput.of(classifier.input(), batch),
                    (batch, values) -> {},
                    progress);
            if (counts) {
                samplesPerSecond.add(samples.size() * 1e9 / (System.nanoTime() - start));
            }
        }
        progress.advance(1);
    }

    BenchmarkResult result() {
        return new BenchmarkResult(engine.id(), engine.version(), settings, samplesPerSecond);
    }

    @Override
    public void close() {
        inference.close();
    }
}
