// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import org.offramp.figures.ScatterChart.Look;

/** Signs of the series: shape and colour differ, so that either alone tells them apart. */
final class Markers {
    private static final String[] SHAPES = {
        "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z",
        "M0 -1.4L.41 -.57L1.33 -.43L.67 .22L.82 1.13L0 .7L-.82 1.13L-.67 .22L-1.33 -.43L-.41 -.57Z",
        "M-.9 -.9H.9V.9H-.9Z",
        "M0 -1.1L1.05 .8H-1.05Z",
        "M0 -1.25L1.25 0L0 1.25L-1.25 0Z",
        "M0 1.1L1.05 -.8H-1.05Z",
        "M-1 -.35H-.35V-1H.35V-.35H1V.35H.35V1H-.35V.35H-1Z"
    };

    private Markers() {}

    static void draw(Canvas canvas, int series, Look look, double x, double y) {
        double size = switch (look) {
            case STEPS -> 3.2;
            case POINTS -> 5.5;
            case EMPHASISED -> 7.5;
        };
        canvas.body()
                .leaf(
                        "path",
                        "d",
                        SHAPES[series % SHAPES.length],
                        "transform",
                        String.format(java.util.Locale.ROOT, "translate(%.1f %.1f) scale(%.1f)", x, y, size),
                        "class",
                        "fig-fill" + ScatterDrawing.colour(series));
    }
}
