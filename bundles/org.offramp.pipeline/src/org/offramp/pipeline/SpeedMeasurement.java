// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/** Times short runs of a network under several settings. */
final class SpeedMeasurement {
    private static final List<Integer> BATCH_SIZES = List.of(4, 16, 64);
    /** More workers have to be this much faster, or they only take memory. */
    private static final double WORTHWHILE = 1.1;

    private final long nanosEach;
    private final LongSupplier nanoTime;

    /** @param millisEach how long each setting runs, after one run for warming up */
    SpeedMeasurement(long millisEach) {
        this(millisEach, System::nanoTime);
    }

    SpeedMeasurement(long millisEach, LongSupplier nanoTime) {
        this.nanosEach = TimeUnit.MILLISECONDS.toNanos(millisEach);
        this.nanoTime = nanoTime;
    }

    private record Measured(EngineSettings settings, double samplesPerSecond) {}

    /** All settings that {@link #fastest} chooses from. */
    static List<EngineSettings> choices(ComputeEngine engine, Network network, int cores) {
        List<EngineSettings> singles = singleWorkers(engine, network);
        return Stream.concat(singles.stream(), singles.stream().map(single -> withWorkers(single, cores)))
                .distinct()
                .toList();
    }

    EngineSettings fastest(ComputeEngine engine, Network network, List<String> tensors, int cores, Progress progress) {
        List<EngineSettings> singles = singleWorkers(engine, network);
        progress.begin("Measuring " + engine.id(), singles.size() + (cores > 1 ? 1L : 0));
        List<Measured> measured = new ArrayList<>();
        for (EngineSettings settings : singles) {
            measured.add(measure(engine, network, tensors, settings, progress));
        }
        Measured best = measured.stream()
                .max(Comparator.comparingDouble(Measured::samplesPerSecond))
                .orElseThrow();
        if (cores == 1) {
            return best.settings();
        }
        EngineSettings all = withWorkers(best.settings(), cores);
        double parallel = measure(engine, network, tensors, all, progress).samplesPerSecond();
        return parallel > WORTHWHILE * best.samplesPerSecond() ? all : best.settings();
    }

    private static List<EngineSettings> singleWorkers(ComputeEngine engine, Network network) {
        int fixedBatch = NetworkInputs.fixedBatch(network);
        List<Integer> batchSizes = fixedBatch > 0 ? List.of(fixedBatch) : BATCH_SIZES;
        List<EngineSettings> settings = new ArrayList<>();
        for (String variant : engine.variants()) {
            batchSizes.forEach(size -> settings.add(new EngineSettings(variant, 1, size)));
        }
        return settings;
    }

    private static EngineSettings withWorkers(EngineSettings settings, int workers) {
        return new EngineSettings(settings.variant(), workers, settings.batchSize());
    }

    private Measured measure(
            ComputeEngine engine, Network network, List<String> tensors, EngineSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        Map<String, Tensor> input = NetworkInputs.random(network, settings.batchSize());
        try (Workers workers = new Workers(engine, network, tensors, settings)) {
            List<Future<Double>> rates = new ArrayList<>();
            for (int worker = 0; worker < settings.workers(); worker++) {
                rates.add(workers.submit(copy -> settings.batchSize() * runsPerSecond(copy, input)));
            }
            double sum = rates.stream().mapToDouble(Workers::await).sum();
            progress.advance(1);
            return new Measured(settings, sum);
        }
    }

    private double runsPerSecond(PreparedNetwork network, Map<String, Tensor> input) {
        network.run(input);
        long start = nanoTime.getAsLong();
        long runs = 0;
        long elapsed;
        do {
            network.run(input);
            runs++;
            elapsed = nanoTime.getAsLong() - start;
        } while (elapsed < nanosEach);
        return runs * 1e9 / elapsed;
    }
}
