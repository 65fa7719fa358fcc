// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

/** Draws a {@link BarChart}. */
final class BarDrawing {
    private static final double WIDTH = 720;
    private static final double BAR = 18;
    private static final double GAP = 12;
    private static final double MARGIN = 10;
    private static final double MOST_LABEL = 230;

    private final BarChart chart;
    private final Canvas canvas = new Canvas();
    private final Scale scale;
    private final Ticks ticks;
    private final double left;
    private final double right;

    BarDrawing(BarChart chart) {
        this.chart = chart;
        double largest = chart.groups().stream()
                .flatMap(group -> group.values().stream())
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        boolean shares = chart.unit().equals("%");
        scale = shares ? new Scale(0.01, "%") : Scale.of(largest, chart.unit());
        ticks = Ticks.covering(0, largest > 0 ? largest / scale.factor() : 1, 6);
        left = 2 * MARGIN
                + Math.min(
                        MOST_LABEL,
                        chart.groups().stream()
                                .mapToDouble(group -> TextWidth.of(group.label(), Canvas.FONT))
                                .max()
                                .orElse(0));
        right = WIDTH - MARGIN - widestValue();
    }

    private double widestValue() {
        return 6
                + chart.groups().stream()
                        .flatMap(group -> group.values().stream())
                        .mapToDouble(value -> TextWidth.of(text(value), Canvas.SMALL))
                        .max()
                        .orElse(0);
    }

    String svg() {
        double top = MARGIN;
        if (chart.series().size() > 1) {
            top = Legend.draw(canvas, chart.series(), left, WIDTH - MARGIN, top, this::sign) + GAP / 2;
        }
        double height = chart.series().size() * BAR + GAP;
        double bottom = top + chart.groups().size() * height + GAP / 2;
        axis(top, bottom);
        for (int i = 0; i < chart.groups().size(); i++) {
            group(chart.groups().get(i), top + GAP / 2 + i * height);
        }
        canvas.line(left, top, left, bottom, "fig-axis");
        return canvas.svg(chart.description(), WIDTH, bottom + 44);
    }

    private void axis(double top, double bottom) {
        for (double tick : ticks.values()) {
            double x = x(tick);
            canvas.line(x, top, x, bottom, "fig-grid");
            canvas.text(x, bottom + 16, "fig-small fig-soft fig-middle", ticks.label(tick), WIDTH);
        }
        String title = scale.name().isEmpty() ? chart.axis() : chart.axis() + ", " + scale.name();
        canvas.text((left + right) / 2, bottom + 35, "fig-small fig-soft fig-middle", title, right - left);
    }

    private void group(BarChart.Group group, double top) {
        int bars = group.values().size();
        canvas.text(left - MARGIN, top + bars * BAR / 2 + 4.5, "fig-end", group.label(), MOST_LABEL);
        for (int i = 0; i < bars; i++) {
            double value = group.values().get(i);
            double end = Double.isFinite(value) ? x(value / scale.factor()) : left;
            canvas.box(left, top + i * BAR + 1.5, end - left, BAR - 3, 2, "fig-fill" + i % Canvas.COLOURS);
            canvas.text(end + 6, top + i * BAR + BAR / 2 + 4, "fig-small", text(value), WIDTH - end - 6);
        }
    }

    private void sign(int series, double x, double y) {
        canvas.box(x - 6, y - 6, 12, 12, 2, "fig-fill" + series % Canvas.COLOURS);
    }

    private double x(double scaled) {
        return left + (right - left) * ticks.share(scaled);
    }

    private String text(double value) {
        return chart.unit().equals("%") ? Scale.percent(value) : Scale.text(value, chart.unit());
    }
}
