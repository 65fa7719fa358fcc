// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * Times networks, one sample a run, in turns, so that whatever slows the machine down slows all of them down. The time
 * of a network is the lower quartile of its turns: what it needs on a machine that does nothing else.
 */
final class Stopwatch {
    private static final int WARM_UP = 5;
    private static final double SECONDS_A_TURN = 0.0005;
    private static final int MOST_RUNS = 100;

    private final ComputeEngine engine;
    private final LongSupplier nanos;

    /** @param nanos a clock */
    Stopwatch(ComputeEngine engine, LongSupplier nanos) {
        this.engine = engine;
        this.nanos = nanos;
    }

    /** Seconds of a run of each network. */
    List<Double> seconds(List<Network> networks, int rounds) {
        List<Runner> runners = new ArrayList<>();
        try {
            networks.forEach(network -> runners.add(new Runner(network)));
            double[][] turns = new double[networks.size()][rounds];
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < runners.size(); i++) {
                    turns[i][round] = runners.get(i).turn();
                }
            }
            return Arrays.stream(turns).map(Stopwatch::lowerQuartile).toList();
        } finally {
            runners.forEach(Runner::close);
        }
    }

    private static double lowerQuartile(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 4];
    }

    private final class Runner {
        private final PreparedNetwork prepared;
        private final Map<String, Tensor> sample;
        private final int runs;

        Runner(Network network) {
            prepared =
                    engine.prepare(network, network.outputs(), engine.variants().get(0));
            Input input = network.inputs().get(0);
            sample = Map.of(input.name(), sample(input));
            time(WARM_UP);
            runs = (int) Math.max(1, Math.min(MOST_RUNS, SECONDS_A_TURN / Math.max(1e-9, time(WARM_UP))));
        }

        private Tensor sample(Input input) {
            Shape shape = input.type().shape().withBatch(1);
            int size = (int) shape.elementsPerSample();
            Random random = new Random(1);
            ByteBuffer bytes = ByteBuffer.allocateDirect(4 * size).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < size; i++) {
                bytes.putFloat(4 * i, (float) random.nextGaussian());
            }
            return Tensor.wrap(ElementType.FLOAT32, shape, bytes);
        }

        double turn() {
            return time(runs);
        }

        /** Seconds of a run, in the mean of several. */
        private double time(int times) {
            long begin = nanos.getAsLong();
            for (int i = 0; i < times; i++) {
                prepared.run(sample);
            }
            return (nanos.getAsLong() - begin) / 1e9 / times;
        }

        void close() {
            prepared.close();
        }
    }
}
