// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.Network;

/** The measuring of trials, once through. Two passes are some time apart, so that what disturbs one spares the other. */
final class Pass {
    private final Stopwatch stopwatch;
    private final int rounds;

    Pass(Stopwatch stopwatch, int rounds) {
        this.stopwatch = stopwatch;
        this.rounds = rounds;
    }

    /**
     * Seconds of the networks of a trial: those with the operator once and more often, and those of what stands beside,
     * if any.
     */
    List<Double> seconds(Trial trial) {
        List<Network> networks = new ArrayList<>(trial.networks());
        networks.addAll(trial.besides());
        return stopwatch.seconds(networks, rounds);
    }

    /** The smaller times of two passes: nothing makes a machine faster than it is. */
    static List<Double> least(List<Double> first, List<Double> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> Math.min(first.get(i), second.get(i)))
                .toList();
    }

    /** Seconds of the repeated part. */
    static double difference(List<Double> seconds) {
        double with = seconds.get(1) - seconds.get(0);
        double beside = seconds.size() > 2 ? seconds.get(3) - seconds.get(2) : 0;
        return (with - beside) / Trial.MORE;
    }
}
