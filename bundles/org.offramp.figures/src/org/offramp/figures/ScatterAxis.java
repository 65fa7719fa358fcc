// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.stream.DoubleStream;

/** An axis with its scale and ticks. */
final class ScatterAxis {
    private final ScatterChart.Axis axis;
    private final Scale scale;
    private final Ticks ticks;

    ScatterAxis(ScatterChart.Axis axis, DoubleStream values, int steps) {
        this.axis = axis;
        double[] sorted = values.sorted().toArray();
        double least = sorted.length == 0 ? 0 : sorted[0];
        double largest = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
        double size = Math.max(Math.abs(least), Math.abs(largest));
        scale = axis.unit().equals("%") ? new Scale(0.01, "%") : Scale.of(size, axis.unit());
        double room = Math.max((largest - least) * 0.04, size * 1e-3);
        double from = least > 0 && least - room < largest / 2 ? 0 : least - room;
        double to = axis.unit().equals("%") && largest <= 1 ? Math.min(1, largest + room) : largest + room;
        ticks = Ticks.covering(from / scale.factor(), to / scale.factor(), steps);
    }

    Ticks ticks() {
        return ticks;
    }

    double share(double value) {
        return ticks.share(value / scale.factor());
    }

    String title() {
        return scale.name().isEmpty() ? axis.name() : axis.name() + ", " + scale.name();
    }

    double widestLabel() {
        return DoubleStream.of(ticks.values())
                .map(tick -> TextWidth.of(ticks.label(tick), Canvas.SMALL))
                .max()
                .orElse(0);
    }
}
