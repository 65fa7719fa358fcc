// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures what a run of a network takes beside its operators: a fixed time, and one for each element handed over. */
final class InvocationMeasuring {
    private static final int[][] SHAPES = {
        {16, 2}, {16, 8}, {32, 8}, {16, 16}, {64, 8}, {32, 16}, {16, 32}, {64, 16}, {32, 32}, {64, 32}
    };

    private final Pass pass;

    InvocationMeasuring(Pass pass) {
        this.pass = pass;
    }

    /**
     * The times of a run.
     *
     * @param fixedSeconds for a run
     * @param secondsPerElement of a tensor that one run gives and the next takes in
     */
    record Invocation(double fixedSeconds, double secondsPerElement) {}

    Invocation measure() {
        List<double[]> points = new ArrayList<>();
        for (int[] shape : SHAPES) {
            Trial trial = trial(shape[0], shape[1]);
            List<Double> seconds = Pass.least(pass.seconds(trial), pass.seconds(trial));
            double beside = seconds.get(0) - Pass.difference(seconds);
            points.add(new double[] {shape[0] * shape[1] * shape[1], Math.max(beside, 0)});
        }
        return line(points);
    }

    /** Convolutions that take in and give the same shape: it is handed over in and out. */
    private static Trial trial(int channels, int extent) {
        return new Trial(
                List.of(channels, extent, extent),
                (sketch, state) -> state,
                (sketch, state) -> state.with(sketch.relu(sketch.convolution(state.value(), channels, 1, 1, 1))),
                Optional.empty(),
                (sketch, state) -> state);
    }

    /** The line through points that is nearest in relation to their values. */
    static Invocation line(List<double[]> points) {
        double weights = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (double[] point : points) {
            double weight = 1 / Math.max(point[1] * point[1], 1e-14);
            weights += weight;
            x += weight * point[0];
            y += weight * point[1];
            xx += weight * point[0] * point[0];
            xy += weight * point[0] * point[1];
        }
        double slope = Math.max(0, (weights * xy - x * y) / (weights * xx - x * x));
        return new Invocation(Math.max(0, (y - slope * x) / weights), slope);
    }
}
