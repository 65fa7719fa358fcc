// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

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
import org.offramp.pipeline.inference.NetworkInputs;
import org.offramp.pipeline.inference.Workers;

/** Times short runs of a network under several settings. */
public final class SpeedMeasurement {
    /**
     * One worker has to be this much faster than all cores to be preferred: what else runs on the machine slows down
     * several workers more than one, but not for long.
     */
    private static final double CLEARLY = 1.1;

    private final long nanosEach;
    private final LongSupplier nanoTime;

    /** @param millisEach how long each setting runs, after one run for warming up */
    public SpeedMeasurement(long millisEach) {
        this(millisEach, System::nanoTime);
    }

    public SpeedMeasurement(long millisEach, LongSupplier nanoTime) {
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
        return best.samplesPerSecond() > CLEARLY * parallel ? best.settings() : all;
    }

    private static List<EngineSettings> singleWorkers(ComputeEngine engine, Network network) {
        List<Integer> batchSizes = BatchSizes.of(network, 4, 16, 64);
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

    /** By the median of several runs, which others on the same machine disturb less than the mean. */
    private double runsPerSecond(PreparedNetwork network, Map<String, Tensor> input) {
        network.run(input);
        List<Long> nanos = new ArrayList<>();
        long start = nanoTime.getAsLong();
        long before = start;
        do {
            network.run(input);
            long after = nanoTime.getAsLong();
            nanos.add(after - before);
            before = after;
        } while (before - start < nanosEach);
        nanos.sort(Comparator.naturalOrder());
        return 1e9 / nanos.get(nanos.size() / 2);
    }
}
