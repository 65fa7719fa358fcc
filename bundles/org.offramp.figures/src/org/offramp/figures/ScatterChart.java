// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.List;

/**
 * Points in a plane, for trade-offs.
 *
 * @param description what the chart shows, for those who can't see it
 * @param series the first is drawn first
 * @param rules levels of the vertical axis to compare with
 */
public record ScatterChart(String description, Axis across, Axis up, List<Series> series, List<Rule> rules) {
    /**
     * @param name of the quantity
     * @param unit {@code %} stands for fractions, which are shown as percentages; others get prefixes
     */
    public record Axis(String name, String unit) {}

    /** @param label shown on hovering, and beside the point when the series is emphasised */
    public record Point(double across, double up, String label) {}

    /** How a series looks. */
    public enum Look {
        /** Joined by steps: to its right a point is the best there is until the next one. */
        STEPS,
        POINTS,
        /** Larger, with its labels beside the points where there is room. */
        EMPHASISED
    }

    public record Series(String name, Look look, List<Point> points) {
        public Series {
            points = List.copyOf(points);
            if (points.stream().anyMatch(point -> !Double.isFinite(point.across() + point.up()))) {
                throw new IllegalArgumentException(
                        "The series '" + name + "' has a point that is no number: " + points + ". Maybe leave it out.");
            }
        }
    }

    /** A dashed level. */
    public record Rule(double up, String label) {}

    public ScatterChart {
        series = List.copyOf(series);
        rules = List.copyOf(rules);
    }

    /** The picture. */
    public String svg() {
        return new ScatterDrawing(this).svg();
    }
}
