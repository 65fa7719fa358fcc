// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.datasets.SampleStream;
import org.offramp.api.datasets.Samples;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.extraction.Features;
import org.offramp.graph.Network;
import org.offramp.pipeline.inference.ParallelInference;
import org.offramp.pipeline.inference.SampleInput;

/** One pass of the backbone over each sample; what the heads take in is kept. */
public final class FeatureExtraction {
    private final ComputeEngine engine;
    private final EngineSettings settings;
    private final FeatureNetwork features;
    private long forwardSamples;

    public FeatureExtraction(ComputeEngine engine, EngineSettings settings, FeatureNetwork features) {
        this.engine = engine;
        this.settings = settings;
        this.features = features;
    }

    /** Rows passed to the backbone so far; what was resumed from the store isn't among them. */
    public long forwardSamples() {
        return forwardSamples;
    }

    Features extract(Samples samples, FeatureStore store, Progress progress) throws IOException {
        List<FeatureSet> stored = stored(samples, store);
        if (stored.size() < features.tensors().size()) {
            fill(store, samples, progress);
            stored = stored(samples, store);
        }
        List<FeatureSet> sets = stored;
        return new Features(features.tensorOfHead().stream().map(sets::get).toList(), sets.get(sets.size() - 1));
    }

    /** What is there and sound, in the order of the tensors, up to the first that lacks. */
    private List<FeatureSet> stored(Samples samples, FeatureStore store) throws IOException {
        List<FeatureSet> sets = new ArrayList<>();
        for (int tensor = 0; tensor < features.tensors().size(); tensor++) {
            Optional<FeatureSet> set = store.open("tensor" + tensor);
            if (set.isEmpty() || set.get().size() != samples.size()) {
                return sets;
            }
            sets.add(set.get());
        }
        return sets;
    }

    private void fill(FeatureStore store, Samples samples, Progress progress) throws IOException {
        Network network = features.network();
        List<String> tensors = network.outputs();
        announce(store, samples.size(), progress);
        progress.begin("Extracting features", samples.size());
        try (FeatureFiles files = FeatureFiles.write(store, features);
                ParallelInference inference = new ParallelInference(engine, network, tensors, settings);
                SampleStream stream = samples.read()) {
            inference.run(
                    () -> stream.next(settings.batchSize()),
                    batch -> SampleInput.of(network.inputs().get(0), batch),
                    (batch, values) -> {
                        files.append(tensors, values, batch.labels());
                        forwardSamples += batch.size();
                        progress.advance(batch.size());
                    },
                    progress);
            files.complete();
        }
    }

    /** Says how much is going to be kept, and doesn't begin when there is no room for it. */
    private void announce(FeatureStore store, long samples, Progress progress) throws IOException {
        long bytes = IntStream.range(0, features.tensors().size())
                .mapToLong(tensor -> samples * (features.width(tensor) + 1L) * Float.BYTES)
                .sum();
        long room = store.usableBytes();
        String size = String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        if (bytes > room) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "The features of %d samples take %s, and there is room for %.1f MB in %s. Maybe name another folder"
                            + " with --cache.",
                    samples,
                    size,
                    room / 1e6,
                    store));
        }
        progress.note("The features of " + samples + " samples are kept: " + size + " in " + store + ".");
    }
}
